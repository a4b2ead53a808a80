"""Three-way merging of notes: texts of several lines that two people changed.

What counts are the lines that say something. Blank lines are all alike, so they tell
nothing about which line is which: each line only remembers how many stood before it.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Line(NamedTuple):
    """A line that says something."""

    text: str
    blank_before: int | None
    """None for the first line: nobody knows how far from another it should stand."""


class Hunk(NamedTuple):
    """Some lines as they were, and what became of them on each side."""

    base: Sequence[Line]
    ours: Sequence[Line]
    theirs: Sequence[Line]

    @property
    def agreed(self) -> Sequence[Line] | None:
        """What both sides made of the lines together; None if they clash."""
        base, ours, theirs = (_texts(side) for side in self)
        if ours == theirs:
            known = self.base if base == ours else self.ours
            return [
                Line(mine.text, _blanks(old, mine, other))
                for old, mine, other in zip(known, self.ours, self.theirs, strict=True)
            ]
        if theirs == base:
            return self.ours
        return self.theirs if ours == base else None


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _blanks(base: Line, ours: Line, theirs: Line) -> int | None:
    before, mine, other = (line.blank_before for line in (base, ours, theirs))
    if mine is None or other is None:
        return other if mine is None else mine
    if before in (mine, other):
        return other if mine == before else mine
    return max(mine, other)


def merged_text(base: str, ours: str, theirs: str) -> str | None:
    """A text with both sides' changes; None if both changed the same place."""
    lines: list[Line] = []
    for hunk in _hunks(*map(_lines, (base, ours, theirs))):
        if hunk.agreed is None:
            return None
        lines += hunk.agreed
    return _text(lines, ours, theirs)


def both_texts(base: str, ours: str, theirs: str) -> str:
    """A text with both sides' changes; where they clash, ours and then theirs."""
    lines: list[Line] = []
    for hunk in _hunks(*map(_lines, (base, ours, theirs))):
        if hunk.agreed is None:
            theirs_apart = [
                Line(line.text, line.blank_before or 1) for line in hunk.theirs[:1]
            ]
            lines += [*hunk.ours, *theirs_apart, *hunk.theirs[1:]]
        else:
            lines += hunk.agreed
    return _text(lines, ours, theirs)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    blank = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(line, blank if lines else None))
            blank = 0
        else:
            blank += 1
    return lines


def _text(lines: Sequence[Line], ours: str, theirs: str) -> str:
    pieces: list[str] = []
    for line in lines:
        blank = 1 if line.blank_before is None else line.blank_before
        pieces.append("\n" * (blank + 1) * bool(pieces) + line.text)
    is_ended = bool(pieces) and (ours.endswith("\n") or theirs.endswith("\n"))
    return "".join(pieces) + "\n" * is_ended


def _hunks(base: list[Line], ours: list[Line], theirs: list[Line]) -> list[Hunk]:
    """Hunk by hunk, cut wherever neither side's change goes across."""
    hunks: list[Hunk] = []
    for hunk in filter(any, _cut_up(base, ours, theirs)):
        if hunks and _touch(hunks[-1], hunk):
            hunks[-1] = Hunk(
                *([*one, *other] for one, other in zip(hunks[-1], hunk, strict=True))
            )
        else:
            hunks.append(hunk)
    return hunks


def _touch(first: Hunk, second: Hunk) -> bool:
    """The sides changed lines side by side, and one put in or took out some.

    Which line became which, nobody can tell there; two reworded lines are clear.
    """
    return any(
        _texts(mine) != _texts(first.base)
        and _texts(other) != _texts(second.base)
        and (len(mine) != len(first.base) or len(other) != len(second.base))
        for mine, other in ((first.ours, second.theirs), (first.theirs, second.ours))
    )


def _cut_up(base: list[Line], ours: list[Line], theirs: list[Line]) -> Iterator[Hunk]:
    in_ours, in_theirs = _cuts(base, ours), _cuts(base, theirs)
    start, y, z = 0, 0, 0
    for cut in sorted(in_ours.keys() & in_theirs.keys()):
        (end_y, next_y), (end_z, next_z) = in_ours[cut], in_theirs[cut]
        yield Hunk(base[start:cut], ours[y:end_y], theirs[z:end_z])
        yield Hunk([], ours[end_y:next_y], theirs[end_z:next_z])
        start, y, z = cut, next_y, next_z


def _cuts(base: list[Line], other: list[Line]) -> dict[int, tuple[int, int]]:
    """Between which lines of the base no change goes across.

    For each the hunk of the other that was put in there.
    """
    # Lines that come again and again are no anchors in long texts: with them this
    # would take minutes.
    matcher = SequenceMatcher(None, _texts(base), _texts(other))
    cuts = {0: (0, 0), len(base): (len(other), len(other))}
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "insert":
            cuts[a] = (c, d)
        elif tag == "equal" or b - a == d - c:
            cuts |= {
                a + n: (c + n, c + n) for n in range(b - a + 1) if a + n not in cuts
            }
        else:
            cuts |= {a: cuts.get(a, (c, c)), b: (d, d)}
    return cuts
