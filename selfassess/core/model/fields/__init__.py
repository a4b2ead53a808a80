"""The kinds of values that tables of our files are made of."""
