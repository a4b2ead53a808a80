"""What screens and plain lines work with, made of files."""
