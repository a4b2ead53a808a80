"""Names for what is made beside a file whose own name is nearly too long for the disk."""

import hashlib
import os

LONGEST = 255
"""Of a name in a folder, in bytes; where it is counted in letters, more would fit."""


def fitting(name: str, ending: str) -> str:
    """The name with the ending; of a name too long for both, a beginning and a digest."""
    if _length(name + ending) <= LONGEST:
        return name + ending
    digest = hashlib.sha256(os.fsencode(name)).hexdigest()[:8]
    ending = f"-{digest}{ending}"
    while _length(name + ending) > LONGEST:
        name = name[:-1]
    return name + ending


def _length(name: str) -> int:
    return len(os.fsencode(name))
