"""Bars that show how many answers there are of each kind.

A bar is drawn without letters (the printer sets letters in pictures one by one, which
breaks joined and right-to-left writing) and tells the kinds apart by pattern, so that it
survives grey printing. Its numbers stand beside it in the same table row.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.enum_table import complete
from selfassess.core.model.status import STATUSES, Status
from selfassess.core.scoring.labels import count_of
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed

WIDTH, HEIGHT = 440, 44
LACKING = "lacking"
"""The name in the style sheet for met without the evidence that it takes."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar."""

    kind: str
    x: float
    width: float
    paint: Mapping[str, str]
    """Its attributes in an SVG drawing."""
    marks: str
    """The pattern: the path of an SVG drawing, or nothing."""


@dataclass(frozen=True, slots=True)
class TallyBar:
    """A picture in place of numbers, and what it shows in words."""

    title: str
    segments: tuple[Segment, ...]


def bar(tally: Tally) -> TallyBar:
    """The bar of all answers, whether or not they count."""
    title = _("Share of answers: {counts}").format(counts=counts_label(tally))
    return TallyBar(title, tuple(_segments(tally)))


def counts_label(tally: Tally) -> str:
    """How many answers there are of each kind; kinds without any are left out."""
    counts = [
        count_of(status, tally.of(status))
        for status in STATUSES
        if tally.of(status) or status is Status.MET
    ]
    return listed(counts)


def counted_label(tally: Tally) -> str:
    """How many count as met, of those that are left in the tally."""
    if not tally.asked:
        return _("nothing to count")
    return ngettext(
        "{met} of {asked} counts as met", "{met} of {asked} count as met", tally.met
    ).format(met=tally.met, asked=tally.asked)


def _segments(tally: Tally) -> Iterator[Segment]:
    x = 0.0
    for kind, count, look in _parts(tally):
        if not count:
            continue
        width = WIDTH * count / tally.total
        marks = look.marks(x, width)
        yield Segment(kind, round(x, 2), round(width, 2), look.paint, marks)
        x += width


def lacking(tally: Tally) -> int:
    """How many were answered with met and do not count: their evidence is missing."""
    return max(0, tally.of(Status.MET) - tally.met)


def _parts(tally: Tally) -> Iterator[tuple[str, int, "_Look"]]:
    """Green is only what counts; the kinds are as the cards of the answers have them."""
    for status, row in STATUSES.items():
        count, look = tally.of(status), _LOOKS[status]
        if status is Status.MET:
            yield row.kind, count - lacking(tally), look
            yield LACKING, lacking(tally), _LACKING
        else:
            yield row.kind, count, look


def _hatching(x: float, width: float) -> str:
    lines = []
    for shift in range(-HEIGHT, int(width), 13):
        first, last = max(0, -shift), min(HEIGHT, width - shift)
        lines.append(
            f"M{x + shift + first:.1f} {HEIGHT - first:.1f}"
            f"L{x + shift + last:.1f} {HEIGHT - last:.1f}"
        )
    return "".join(lines)


def _crosses(x: float, width: float) -> str:
    arm = min(7.0, width / 4)
    top, bottom = HEIGHT / 2 - arm, HEIGHT / 2 + arm
    crosses = []
    for middle in _middles(x, width):
        left, right = middle - arm, middle + arm
        crosses.append(
            f"M{left:.1f} {top:g}L{right:.1f} {bottom:g}"
            f"M{right:.1f} {top:g}L{left:.1f} {bottom:g}"
        )
    return "".join(crosses)


def _calls(x: float, width: float) -> str:
    """Exclamation marks, as on the card of such an answer."""
    marks = (f"M{each:.1f} 11V25M{each:.1f} 30V35" for each in _middles(x, width))
    return "".join(marks)


def _middles(x: float, width: float) -> Iterator[float]:
    """Where signs stand in a segment, side by side; in a narrow one, a single sign."""
    count = max(1, int(width // 26))
    return (x + width / count * (index + 0.5) for index in range(count))


def _line(x: float, width: float) -> str:
    return f"M{x + 4:.1f} {HEIGHT / 2:g}H{x + width - 4:.1f}"


@dataclass(frozen=True, slots=True)
class _Look:
    """How answers of one status look in a bar; told apart without colour, too."""

    paint: Mapping[str, str]
    marks: Callable[[float, float], str] = lambda _x, _width: ""


# The printer does not apply the style sheet inside pictures: their colours stand here.
_LACKING = _Look({"fill": "#fdf1dc", "stroke": "#7a4b00"}, _calls)
_LOOKS = complete(
    Status,
    {
        Status.MET: _Look({"fill": "#1d6b3a", "stroke": "#1d6b3a"}),
        Status.PARTLY_MET: _Look({"fill": "#fdf1dc", "stroke": "#7a4b00"}, _hatching),
        Status.NOT_MET: _Look({"fill": "#fbe9eb", "stroke": "#a3162a"}, _crosses),
        Status.NOT_APPLICABLE: _Look({"fill": "#c5ced8", "stroke": "#4a5560"}, _line),
        Status.UNANSWERED: _Look(
            {"fill": "#ffffff", "stroke": "#4a5560", "stroke-dasharray": "8 6"}
        ),
    },
)
