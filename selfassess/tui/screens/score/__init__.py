"""The score: its figures, and what stands in the way of the star."""
