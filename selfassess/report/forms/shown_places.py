"""What in each document shows the claim, as the lines of one field.

Of one document it stands there as it is, of several behind the number of each: "2: page 4".
"""

import re
from collections.abc import Iterator, Sequence

from selfassess.core.model.fields.text_fields import LONGEST_LINE

_NUMBERED = re.compile(r"\[?(\d{1,3})(?:\]|[:.)])[:.)]?\s+(\S.*)")


def shown_lines(shown: Sequence[str]) -> str:
    """The text of the field, for documents in this order."""
    if len(shown) == 1:
        return shown[0]
    return "\n".join(f"{n}: {text}" for n, text in enumerate(shown, 1) if text)


def shown_in(text: str, documents: int) -> tuple[tuple[str, ...], str]:
    """What the field says of each document, and what it says of none.

    Lines without a number are of the documents that have none, one after the other.
    """
    lines = [" ".join(line.split()) for line in text.split("\n")]
    numbered = dict(_numbered(lines, documents))
    of_document = dict(numbered.values())
    free = iter([n for n in range(1, documents + 1) if n not in of_document])
    others = [line for at, line in enumerate(lines) if line and at not in numbered]
    if documents == 1 and not numbered:
        return (" ".join(others)[:LONGEST_LINE],), ""
    left = []
    for line in others:
        if (number := next(free, 0)) == 0:
            left.append(line)
        else:
            of_document[number] = line
    shown = (of_document.get(n, "")[:LONGEST_LINE] for n in range(1, documents + 1))
    return tuple(shown), " ".join(left)


def _numbered(
    lines: Sequence[str], documents: int
) -> Iterator[tuple[int, tuple[int, str]]]:
    """By its place the number and the words of each line that begins with one."""
    taken: set[int] = set()
    for at, line in enumerate(lines):
        match = _NUMBERED.fullmatch(line)
        number = int(match[1]) if match else 0
        if match and 1 <= number <= documents and number not in taken:
            taken.add(number)
            yield at, (number, match[2])
