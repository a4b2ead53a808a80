"""Hostile files by the thousand, and a coverage-guided fuzzer for what reads them.

`python -m tests.fuzz` prints a counted table; `python -m tests.fuzz.coverage_fuzzer` needs
atheris, which is no dependency: `pip install atheris`.
"""
