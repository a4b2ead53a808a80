"""Tables of which each row becomes an assessment."""
