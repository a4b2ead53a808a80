"""The outline beside the requirement: rows that fold, what they say, how they are drawn."""
