"""Forms that came back: what they say, and what of it is new to an assessment."""
