"""What programs read: the score, the comparison, differences and the report as JSON."""
