"""The walk through the requirements."""
