"""What is signed, and whether a signature holds."""
