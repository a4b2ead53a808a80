"""The real program on a day that never changes, so that what it says does not either.

Started as: python -m tests.gate.listening.fixed_day ARGUMENTS
"""

import sys
import time
from datetime import UTC, date, datetime

from selfassess.cli import clock

DAY = date(2026, 11, 16)
LAST_WORDS = 0.5
"""Seconds for the screen reader: tdsr drops what it has not read when a program has gone."""
MOMENT = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)


def main() -> int:
    """What `selfassess` does, on that day."""
    clock.today = lambda: DAY
    clock.now = lambda: MOMENT
    # After the clock was set: commands take its functions over when they are imported.
    from selfassess.cli.main import main as program

    code = program()
    sys.stdout.flush()
    time.sleep(LAST_WORDS)
    return code


if __name__ == "__main__":
    sys.exit(main())
