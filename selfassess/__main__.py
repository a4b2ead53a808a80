"""`python -m selfassess`."""

import sys

from selfassess.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
