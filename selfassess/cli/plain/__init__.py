"""The walk as plain lines: for screen readers, Braille displays, simple terminals and logs.

No line moves the cursor, draws or colours; a word and Enter do what a key does on the
screens, and the walk itself is the same.
"""
