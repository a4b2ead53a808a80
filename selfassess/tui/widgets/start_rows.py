"""The rows of the start screen: what can be opened, and how each of it stands."""

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from selfassess.core.model.status import Status
from selfassess.core.review.labels import waiting_sentence
from selfassess.core.scoring.labels import fraction
from selfassess.core.scoring.verdict_labels import STAR_VERDICTS, word_for
from selfassess.core.session.launcher import Shortcut
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.terminal import bar, cell_width
from selfassess.tui.widgets.text_blocks import TextBlock

BAR, TITLE = 10, 30
LEAST = 24
"""Cells in which a detail is still read with ease beside its title."""

BROADEST, BESIDE = 114, 7
"""Cells of a window of which rows make use, and of them those beside a row."""


def cells_in(window: int) -> int:
    """How many cells a row has in a window of so many."""
    return min(window, BROADEST) - BESIDE


def heading(text: str) -> Option:
    """What the rows below it have in common."""
    return Option(Content.styled(text, "bold"), disabled=True)


def group(
    text: str, kind: str, shortcuts: Sequence[Shortcut], cells: int
) -> list[Option | None]:
    """A heading with a row for each, which leads there by its kind and reference."""
    if not shortcuts:
        return []
    rows = zip(rows_of(shortcuts, cells), shortcuts, strict=True)
    options = [Option(row, f"{kind}:{s.reference}") for row, s in rows]
    return [None, heading(text), *options]


def rows_of(shortcuts: Sequence[Shortcut], cells: int) -> list[Content]:
    """Shortcuts as rows of so many cells: their titles and details, below one another."""
    widths = [cell_width(s.title) for s in shortcuts]
    usual = max((width for width in widths if width <= TITLE), default=0)
    return [
        _row(f"  {s.title}{' ' * (usual - width)}  ", s.detail, cells)
        for s, width in zip(shortcuts, widths, strict=True)
    ]


def _row(title: str, detail: str, cells: int) -> Content:
    """A detail is broken beside its title; below it where there is little room."""
    first, rest = Content(title), Content(" " * cell_width(title))
    if cells - len(rest) < min(LEAST, cell_width(detail)):
        return Content.assemble(title, "\n", below(Content(detail), cells))
    text = Content.styled(detail, "$quiet")
    return Content("\n").join(TextBlock(text, first=first, rest=rest).lines(cells))


def below(text: Content, cells: int) -> Content:
    """What belongs to the row above it."""
    start = Content("    ")
    lines = TextBlock(text, first=start, rest=start).lines(cells)
    return Content("\n").join(lines)


def by_years(titles: Mapping[str, str]) -> list[Shortcut]:
    """The shipped questionnaires with the years of the plans that they are for."""
    years = {
        "ogp-consultation-2012": _("plans begun until 2016"),
        "ogp-cocreation-2016": _("plans begun from 2016 to 2021"),
        "ogp-standards-2022": _("plans begun in 2022 or later"),
    }
    return [Shortcut(i, text, titles[i]) for i, text in years.items() if i in titles]


def gauge(session: Session) -> Content:
    """How much counts, as a bar, and what waits: answers, replies, the star."""
    tally = session.score.tally(session.questionnaire)
    star = STAR_VERDICTS[session.score.eligibility.verdict]
    open_ones = tally.of(Status.UNANSWERED)
    unanswered = ngettext("{count} unanswered", "{count} unanswered", open_ones).format(
        count=open_ones
    )
    waits = [unanswered] if open_ones else []
    if session.waiting:
        waits.append(waiting_sentence(session.waiting))
    return Content.assemble(
        (bar(tally.met, tally.asked, BAR), "$accent"),
        f" {fraction(tally)} · ",
        (f"{star.glyph} {word_for(session.score.eligibility)}", f"${star.colour}"),
        *(f" · {text}" for text in waits),
    )
