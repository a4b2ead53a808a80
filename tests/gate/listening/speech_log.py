"""A speech server for tdsr that writes down what it is told, instead of saying it.

tdsr starts it and tells it, line by line: `s` and a text to be said, `l` and a letter,
`x` to be silent. Started as: python speech_log.py FILE
"""

import sys
from pathlib import Path


def write_down(path: Path) -> None:
    """Every line at once, so that another process can follow."""
    with path.open("ab", buffering=0) as log:
        for line in sys.stdin.buffer:
            log.write(line)


if __name__ == "__main__":
    write_down(Path(sys.argv[1]))
