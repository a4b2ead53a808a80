"""The first page: what the report is about, and its result."""
