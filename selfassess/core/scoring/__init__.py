"""What counts, tallies, the verdicts and what stands in their way."""
