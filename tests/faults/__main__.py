"""`python -m tests.faults`: the whole table; exit 1 if anything was lost."""

import os
import sys
import tempfile

from tests.faults.fault_table import ROWS
from tests.faults.tally import HEADING


def main() -> int:
    """Print row after row; nothing that earlier runs left with us comes in."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = f"{home}/{name.lower()}"
        return _table()


def _table() -> int:
    print(HEADING)
    is_sound = True
    for row in ROWS:
        tally = row()
        print(*tally.lines(), sep="\n", flush=True)
        is_sound = is_sound and tally.is_sound
    return 0 if is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
