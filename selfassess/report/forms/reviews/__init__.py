"""Forms that a reviewer fills in: made, printed, and read when they come back."""
