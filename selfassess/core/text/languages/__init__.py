"""The languages there are, and what each writes its own way."""
