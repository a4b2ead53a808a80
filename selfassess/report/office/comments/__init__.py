"""Comments that people put into our documents, read as what a reviewer says."""
