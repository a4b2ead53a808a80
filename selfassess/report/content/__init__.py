"""The sections of the report, as values."""
