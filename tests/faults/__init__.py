"""Faults injected, and what was lost by them: `python -m tests.faults` prints a table.

A row of the table is a function in `rows.ROWS`; each gives the figures for one line.
"""
