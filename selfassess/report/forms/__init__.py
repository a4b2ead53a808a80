"""Forms to fill in, and checklists."""
