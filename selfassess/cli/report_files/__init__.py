"""Reports and the files in them: names, remaking, comparing with the disk."""
