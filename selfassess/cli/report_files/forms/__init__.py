"""Files of forms: their formats, what they say, and what of it is taken over."""
