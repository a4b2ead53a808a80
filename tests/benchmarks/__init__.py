"""How fast the program is, each time as a ratio to a floor that is measured in the same run.

    python -m tests.benchmarks             one table of all; `--large` adds questionnaires of any size
    python -m tests.benchmarks.merges      how often git merges evidence that two people add

Times depend on the machine; their ratios do much less, so no time is printed.
"""
