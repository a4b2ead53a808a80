"""What others did to a file that is open here."""

from enum import StrEnum


class Outside(StrEnum):
    """How the file is, compared with what was last read or saved."""

    NOTHING = "nothing"
    CHANGED = "changed"
    REMOVED = "removed"
    OUT_OF_REACH = "out_of_reach"
    """The share or the disk is gone, or we may no longer read it."""
