"""Reviews as they travel by mail: blank ones that go out, filled-in ones that come in."""
