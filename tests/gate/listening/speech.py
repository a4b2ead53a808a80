"""What was shown and what was spoken between two typed lines, and what is wrong with it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()].|.)")
OF_THE_EDITOR = re.compile(r"\x1b\[\?(2004|1034)[hl]")
"""What readline sends around a prompt: a paste is one text; keys have eight bits."""
END_OF_LINE = "\x1b[?2004l"
"""Before it stands what readline draws of a line that is edited."""
LONGEST_END = 3
SIGNS = frozenset("+<=>|$^`~")
"""Signs of a keyboard, which every reader has a word for."""


@dataclass(frozen=True)
class Turn:
    """What came of one typed line."""

    shown: str
    """As it stood in the terminal, without what moves its cursor."""
    raw: str
    """With that."""
    spoken: Sequence[str]
    """The pieces as they were given to the voice."""

    @property
    def lines(self) -> list[str]:
        """What was spoken, with a pause where the terminal had a new line.

        A machine that is busy makes the reader pause within a line, too; that is no
        property of the program.
        """
        rest, lines = "".join(self.spoken), []
        for line in self.shown.split("\n"):
            wanted = len("".join(line.split()))
            taken, rest = _first_letters(rest, wanted)
            assert "".join(taken.split()) == "".join(line.split()), (line, taken)
            if line.strip():
                lines.append(" ".join(line.split()))
        assert not rest.strip()
        return lines


def written(shown: bytes) -> str:
    """Bytes of a terminal as the text that stays."""
    text = ESCAPES.sub("", shown.decode(errors="replace"))
    return text.replace("\r", "").replace("\a", "")


def strange_signs(text: str) -> Iterator[str]:
    """Each sign that a voice says nothing or something odd for: boxes, arrows, controls."""
    for sign in text:
        kind = unicodedata.category(sign)
        if sign in "·•" or (kind[0] in "SC" and sign not in SIGNS):
            yield f"{sign!r} ({unicodedata.name(sign, 'without a name')})"


def said_twice(lines: Sequence[str]) -> list[str]:
    """Lines that stand twice in one turn; short ends of two sentences may be alike."""
    whole = [line for line in lines if len(line.split()) > LONGEST_END]
    return [line for n, line in enumerate(whole) if line in whole[:n]]


def escapes(raw: str) -> str:
    """What the program itself sent that moves a cursor or colours, behind a typed line."""
    behind = raw.rpartition(END_OF_LINE)[2]
    return "".join(
        match[0] for match in ESCAPES.finditer(OF_THE_EDITOR.sub("", behind))
    )


def _first_letters(text: str, count: int) -> tuple[str, str]:
    """The text up to so many letters, not counting blanks; and the rest of it."""
    seen = 0
    for end, sign in enumerate(text):
        if seen == count:
            return text[:end], text[end:]
        seen += not sign.isspace()
    return text, ""
