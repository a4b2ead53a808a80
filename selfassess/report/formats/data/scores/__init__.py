"""The score for machines: tallies, the star, levels."""
