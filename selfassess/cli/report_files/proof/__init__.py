"""Whether a report is what its files make it: made again, and compared."""
