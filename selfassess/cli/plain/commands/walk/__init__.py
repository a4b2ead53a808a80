"""The words that lead through the requirements: next, go, find, list, guide."""
