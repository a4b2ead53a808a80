"""How it is answered: screens for the point of contact.

They get values and callables, never a path or a file: widgets take values down and
send messages up.
"""
