"""The rows of the register of evidence: its columns, and the orders they can be in."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any

from textual.content import Content

from selfassess.core.model.assessment import Assessment
from selfassess.core.scoring.levels.level_labels import citing_label
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.terminal import cell_width, shortened
from selfassess.core.validation.evidence.listed_evidence import seen_sentence
from selfassess.tui.widgets.table import Cell

WARNING = "!"
NARROW, WIDE = 100, 150
"""Columns of the window from which there is room for ids, and for addresses, too."""
DATE, CITING, WIDEST_TITLE, WIDEST = 10, 28, 60, 60
BESIDE = DATE + 13
"""Cells of the date, the frame, and what keeps columns apart."""
BROADEST = 180
"""Cells of the widest dialog."""


class Order(Enum):
    """What the rows are sorted by."""

    NUMBER = auto()
    TITLE = auto()
    DATE = auto()
    CITED = auto()


COLUMNS = {0: Order.TITLE, 1: Order.DATE, 2: Order.CITED}
"""The column that shows it."""


def in_order(
    assessment: Assessment, slugs: Sequence[str], order: Order
) -> Sequence[str]:
    """These entries of the register: as numbered, by title, newest or most cited first."""
    register = assessment.evidence
    keys: dict[Order, Callable[[str], Any]] = {
        Order.NUMBER: lambda _slug: 0,
        Order.TITLE: lambda slug: register[slug].title.casefold(),
        Order.DATE: lambda slug: str(register[slug].date or ""),
        Order.CITED: lambda slug: len(assessment.citing(slug)),
    }
    return sorted(slugs, key=keys[order], reverse=order in (Order.DATE, Order.CITED))


def evidence_heads(order: Order, width: int) -> list[tuple[str, int | None]]:
    """The columns; the one that the rows are sorted by is marked."""
    # In a narrow window there is room for no more; the marked entry is told below.
    citing = CITING if width >= NARROW else cell_width(_("Cited by")) + len(" ▾")
    title = max(citing, min(WIDEST_TITLE, width - BESIDE - citing))
    if width >= WIDE:
        title = min(title, width * 2 // 5)
    if width >= NARROW:
        where = WIDEST + 2 if width >= WIDE else 0
        citing = max(citing, min(width, BROADEST) - BESIDE - title - where)
    columns = ((_("Evidence"), title), (_("Date"), DATE), (_("Cited by"), citing))
    heads: list[tuple[str, int | None]] = [
        (f"{head} ▾" if COLUMNS[number] is order else head, cells)
        for number, (head, cells) in enumerate(columns)
    ]
    return heads + [(_("Where"), None)] * (width >= WIDE)


def evidence_cells(session: Session, slug: str, doubts: str, width: int) -> list[Cell]:
    """What stands in those columns for one entry."""
    register = session.assessment.evidence
    entry, number = register[slug], [*register].index(slug) + 1
    is_cited = slug in session.answer.evidence
    tick, mark = "[✔]" if is_cited else "[ ]", f"{WARNING} " if doubts else ""
    colour = "warning" if doubts else "met" if is_cited else ""
    citing = session.assessment.citing(slug)
    return [
        Cell(f"{tick} {number}. {mark}{entry.title}", colour),
        Cell(entry.date.isoformat() if entry.date else ""),
        Cell(_citing(session, slug, width), "" if citing else "quiet"),
        Cell(shortened(entry.url or entry.file, WIDEST), "quiet"),
    ]


def evidence_details(session: Session, slug: str, doubts: str) -> Content:
    """All that the columns may have cut of one entry."""
    entry = session.assessment.evidence[slug]
    lines = [Content.styled(entry.title, "bold")]
    lines += [Content(entry.url), Content(entry.file)]
    cited = _("Cited by {numbers}").format(numbers=_citing(session, slug))
    lines.append(Content(cited))
    if entry.seen:
        lines.append(Content.styled(seen_sentence(entry.seen), "$quiet"))
    lines.append(Content.styled(f"{WARNING} {doubts}" if doubts else "", "$warning"))
    return Content("\n").join(line for line in lines if line.plain)


def _citing(session: Session, slug: str, width: int = WIDE) -> str:
    """How many answers cite the entry, and which if there is room."""
    ids = session.assessment.citing(slug)
    if width < NARROW:
        return str(len(ids))
    if not ids:
        return _("no answer")
    return labelled(str(len(ids)), citing_label(session.questionnaire, ids))
