"""The exit codes of commands: yes or done, no, could not do it."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, as `diff` has them."""

    YES = 0
    """Yes, or done."""
    NO = 1
    """The answer is no: problems, differences, not eligible."""
    CANNOT = 2
    """It could not be done: usage, unreadable file, missing library, no terminal."""
    CRASHED = 70
    """A mistake of the program itself, as `sysexits.h` has it."""
    INTERRUPTED = 130
    """Ctrl+C ended it."""
