"""What differs between two assessments, as values."""
