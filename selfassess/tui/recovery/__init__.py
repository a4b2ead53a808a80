"""Saving by itself, changes from elsewhere, and recovered work."""
