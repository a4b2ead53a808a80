"""How fast it is, as a ratio to a floor that is measured in the same run.

    python -m tests.benchmarks.score       against `python -c "import tomllib, pydantic"`
    python -m tests.benchmarks.paint       against an empty Textual program
    python -m tests.benchmarks.moving      time and bytes of every key, memory, quitting
    python -m tests.benchmarks.report      against WeasyPrint rendering one empty page
    python -m tests.benchmarks.merges      how often git merges evidence that two people add

Each prints one line per measure. Times depend on the machine; the ratios do much less.
"""
