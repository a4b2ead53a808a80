"""`python -m tests.faults`: the whole table; exit 1 if anything was lost."""

import sys

from tests.faults.fault_table import ROWS
from tests.faults.tally import HEADING


def main() -> int:
    """Print row after row."""
    print(HEADING)
    is_sound = True
    for row in ROWS:
        tally = row()
        print(*tally.lines(), sep="\n", flush=True)
        is_sound = is_sound and tally.is_sound
    return 0 if is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
