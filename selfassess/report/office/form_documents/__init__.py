"""Forms as documents of word processors: written, and read when they come back."""
