"""Work that is not in its file yet, and earlier contents of a file."""
