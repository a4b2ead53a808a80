"""JSON Schemas of files, and the help that editors show from them."""
