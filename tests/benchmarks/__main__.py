"""All measures in one table: `python -m tests.benchmarks [--large]`."""

import os
import sys
import tempfile

from tests.benchmarks import commands, histories, keys, portfolios, report, starts
from tests.benchmarks.table import HEADING
from tests.terminals import skip_the_tour


def main() -> None:
    """Measure with settings of nobody, and print row by row."""
    is_large = "--large" in sys.argv
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_CONFIG_HOME=home, XDG_STATE_HOME=home)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        skip_the_tour()
        print(HEADING)
        for measures in (starts, keys, commands, histories, portfolios, report):
            measures.measure(is_large=is_large)


if __name__ == "__main__":
    main()
