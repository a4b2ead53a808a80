"""One module for each command; each imports what it needs when it runs.

Start-up is part of the product: `check` and `score` must not wait for the screens
(0.25 s) or the printer (0.7 s), nor fail where the printer's libraries are missing.
"""
