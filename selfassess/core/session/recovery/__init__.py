"""Keeping work safe while it is open, and taking in what others save."""
