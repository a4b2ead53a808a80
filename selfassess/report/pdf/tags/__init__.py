"""The tags of a PDF, by which those who listen find their way."""
