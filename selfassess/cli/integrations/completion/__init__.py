"""Command lines that a shell completes, with what the file named so far holds."""
