"""A portfolio as one page for a browser."""
