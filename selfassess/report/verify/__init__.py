"""Whether a report is what its files make it."""
