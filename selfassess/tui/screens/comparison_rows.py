"""The rows of the comparison: the star, who agrees how often, every answer from both sides."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from selfassess.core.model.questionnaire import Phase, Questionnaire
from selfassess.core.review.comparison import Comparison, ComparisonRow
from selfassess.core.review.comparison_labels import (
    compared_label,
    count_label,
    differing_sentence,
    flip_label,
    star_label,
    unsaid_sentence,
)
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
    finding_label,
    open_sentence,
    reviewer_label,
    stance_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import STATUS_GLYPHS, status_label
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded

TITLE = 34
"""Cells that a title needs at least where the sides stand in columns."""
WIDEST_TITLE = 70
COLUMN = 26
"""Cells of one side."""


def comparison_rows(
    comparison: Comparison, width: int, *, shows_all: bool
) -> Iterator[Option | None]:
    """All there is to compare; rows about a requirement have an id that ends in its."""
    yield from _stars(comparison)
    yield None
    yield _text(open_sentence(comparison.open), "bold")
    rows = [row for row in comparison.rows.values() if shows_all or row.differs]
    yield _text(
        differing_sentence(
            sum(r.differs for r in comparison.rows.values()), len(comparison.rows)
        )
    )
    yield None
    yield from _answers(comparison, rows, width)
    yield None
    yield from _agreement(comparison)
    yield from _flips(comparison)


def _text(text: str, style: str = "") -> Option:
    return Option(Content.styled(text, style))


def _stars(comparison: Comparison) -> Iterator[Option]:
    title = _("{star}, worked out from each side's answers")
    for place, ours in enumerate(comparison.ours.verdicts):
        yield _text(title.format(star=ours.goal.name), "bold")
        yield _text("  " + _entry(_("Answers"), star_label(ours)))
        for number, (slug, theirs) in enumerate(comparison.theirs.items(), 1):
            count = comparison.count(slug, comparison.questionnaire)
            name = reviewer_label(comparison.reviews[slug].reviewer)
            label = star_label(theirs.verdicts[place], count)
            yield _text("  " + _entry(f"{number} {name}", label))


def _entry(name: str, text: str) -> str:
    return _("{name}: {words}").format(name=name, words=text)


def _answers(
    comparison: Comparison, rows: Sequence[ComparisonRow], width: int
) -> Iterator[Option]:
    # Cut, two names could look alike: the numbers are those of the whole names above.
    names = (r.reviewer.name for r in comparison.reviews.values())
    sides = [_("Answer"), *(f"{n} {name}" for n, name in enumerate(names, 1))]
    has_columns = TITLE + COLUMN * len(sides) <= width
    if has_columns:
        title = _title_width(width, len(sides))
        head = "".join(padded(f"  {side}", COLUMN) for side in sides)
        yield _text(f"{' ' * title}{head}", "bold")
    for row in rows:
        content = _in_columns(row, width) if has_columns else _folded(row)
        yield Option(content, f"answer:{row.requirement.id}")


def _title_width(width: int, sides: int) -> int:
    return min(WIDEST_TITLE, width - COLUMN * sides)


def _in_columns(row: ComparisonRow, width: int) -> Content:
    """A title, and a column for each side."""
    cells = [_answer(row), *(_short(thread) for thread in row.threads)]
    title = _title_width(width, len(cells))
    head = f"{row.requirement.id} · {row.requirement.title}"
    shown = "".join(padded(f"  {cell}", COLUMN) for cell in cells)
    return Content(f"{padded(head, title)}{shown}")


def _answer(row: ComparisonRow) -> str:
    status = row.answer.status
    return f"{STATUS_GLYPHS[status]} {status_label(status)}"


def _short(thread: ReviewThread) -> str:
    """As much as a column holds; the rest stands at the requirement itself."""
    stale = " !" if not (thread.is_on_this_answer or thread.is_silent) else ""
    label = f"{FINDING_GLYPHS[thread.finding.verdict]} {stance_label(thread)}{stale}"
    if cell_width(label) > COLUMN - 2:
        glyph = FINDING_GLYPHS[thread.finding.verdict]
        label = f"{glyph} {finding_label(thread.finding.verdict)}{stale}"
    return label


def _folded(row: ComparisonRow) -> Content:
    """A title, and a line for each side below it."""
    requirement = row.requirement
    lines = [
        Content.styled(f"{requirement.id} · {requirement.title}", "bold"),
        Content("  " + _entry(_("Answer"), _answer(row))),
    ]
    lines += [
        Content("  " + _entry(thread.name, compared_label(thread)))
        for thread in row.threads
    ]
    return Content("\n").join(lines)


def _agreement(comparison: Comparison) -> Iterator[Option | None]:
    questionnaire = comparison.questionnaire
    parts: list[tuple[str, Questionnaire | Phase]] = [
        *((phase.title, phase) for phase in questionnaire.phases),
        (_("All phases"), questionnaire),
    ]
    yield _text(_("How often they see an answer in the same way"), "bold")
    for slug, review in comparison.reviews.items():
        yield _text(f"  {reviewer_label(review.reviewer)}")
        for title, part in parts:
            yield _text(
                "    " + _entry(title, count_label(comparison.count(slug, part)))
            )


def _flips(comparison: Comparison) -> Iterator[Option | None]:
    for slug, review in comparison.reviews.items():
        flips = comparison.flips(slug)
        if not flips:
            continue
        title = _("What makes the difference for {reviewer}:")
        yield None
        yield _text(title.format(reviewer=reviewer_label(review.reviewer)), "bold")
        for flip in flips:
            if not flip.is_unsaid:
                requirement = flip.requirement
                text = f"  {requirement.id} · {requirement.title}\n      {flip_label(flip)}"
                yield Option(Content(text), f"{slug}:{requirement.id}")
        if unsaid := sum(flip.is_unsaid for flip in flips):
            yield _text(f"  {unsaid_sentence(unsaid)}")
