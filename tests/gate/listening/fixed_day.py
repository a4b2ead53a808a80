"""The real program on a day that never changes, so that what it says does not either.

Started as: python -m tests.gate.listening.fixed_day ARGUMENTS
"""

import sys
from datetime import UTC, date, datetime

from selfassess.cli import clock

DAY = date(2026, 11, 16)
MOMENT = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)


def main() -> int:
    """What `selfassess` does, on that day."""
    clock.today = lambda: DAY
    clock.now = lambda: MOMENT
    # After the clock was set: commands take its functions over when they are imported.
    from selfassess.cli.main import main as program

    return program()


if __name__ == "__main__":
    sys.exit(main())
