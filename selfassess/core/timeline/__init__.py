"""The days of the process: what they are, how they stand to time rules, what is due."""
