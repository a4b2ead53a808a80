"""What can be done on the walk: the one table from which keys and words are made."""
