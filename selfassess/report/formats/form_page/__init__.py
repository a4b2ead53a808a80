"""The page on which a form is filled in with a browser alone."""
