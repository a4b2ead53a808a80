"""A comparison as Markdown, for an e-mail or a repository."""

from collections.abc import Iterator

from selfassess.core.review.comparison import Comparison, ComparisonRow, Flip
from selfassess.core.review.comparison_labels import (
    all_dispute_label,
    compared_label,
    count_label,
    differing_sentence,
    flip_label,
    star_label,
    unsaid_sentence,
)
from selfassess.core.review.labels import (
    open_sentence,
    reply_lead,
    reviewed_label,
    reviewer_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import STATUS_GLYPHS, state_label, status_label
from selfassess.core.scoring.part_labels import left_out_sentences
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import escaped, heading, one_line, paragraphs


def compare_markdown(comparison: Comparison, *, shows_all: bool) -> Iterator[str]:
    """The same as the lines of text, with everything quoted kept as text."""
    about = comparison.assessment
    yield f"# {one_line(about.country)}"
    plan = f"{about.action_plan} · {state_label(about.state).lower()}"
    yield from ("", one_line(plan), "")
    for slug, review in comparison.reviews.items():
        count = comparison.count(slug, comparison.questionnaire)
        reviewed = reviewed_label(count.reviewed, count.asked)
        who = f"{reviewer_label(review.reviewer)} · {reviewed}"
        yield from _entry(slug, " ".join(who.split()), review.reflection)
    for sentence in left_out_sentences(comparison.questionnaire, about):
        yield from ("", one_line(sentence))
    yield from ("", escaped(open_sentence(comparison.open)))
    yield from heading(2, _("Answers"))
    rows = [row for row in comparison.rows.values() if shows_all or row.differs]
    if not shows_all:
        yield from ("", differing_sentence(len(rows), len(comparison.rows)))
    for row in rows:
        yield from _row(row)
    yield from _agreement(comparison)
    yield from _stars(comparison)


def _row(row: ComparisonRow) -> Iterator[str]:
    requirement, status = row.requirement, row.answer.status
    yield from ("", f"### `{requirement.id}` {one_line(requirement.title)}", "")
    answer = f"{STATUS_GLYPHS[status]} {status_label(status)}"
    if row.all_dispute:
        answer += f" · {all_dispute_label()}"
    yield from _entry(_("Answer"), answer, row.answer.note)
    for thread in row.threads:
        yield from _voice(thread)


def _entry(head: str, text: str, note: str, indent: str = "") -> Iterator[str]:
    yield f"{indent}- **{escaped(head)}:** {escaped(text)}"
    if note:
        yield from paragraphs(note, f"{indent}  > ")


def _voice(thread: ReviewThread) -> Iterator[str]:
    yield from _entry(thread.slug, compared_label(thread), thread.finding.note)
    if thread.reply:
        lead = reply_lead(thread.reply)
        yield from _entry(_("Reply"), lead, thread.reply.note, "  ")


def _agreement(comparison: Comparison) -> Iterator[str]:
    yield from heading(2, _("How often they see an answer in the same way"))
    for slug in comparison.reviews:
        yield from (*heading(3, slug), "")
        for phase in comparison.questionnaire.phases:
            counted = count_label(comparison.count(slug, phase))
            yield f"- {one_line(phase.title)}: {escaped(counted)}"
        counted = count_label(comparison.count(slug, comparison.questionnaire))
        yield f"- {_('All phases')}: {escaped(counted)}"


def _stars(comparison: Comparison) -> Iterator[str]:
    title = _("{star}, worked out from each side's answers")
    for place, ours in enumerate(comparison.ours.verdicts):
        yield from heading(2, title.format(star=ours.goal.name))
        yield from ("", f"- {_('Answers')}: {escaped(star_label(ours))}")
        for slug, theirs in comparison.theirs.items():
            count = comparison.count(slug, comparison.questionnaire)
            label = star_label(theirs.verdicts[place], count)
            yield f"- {escaped(slug)}: {escaped(label)}"
    for slug in comparison.reviews:
        if flips := comparison.flips(slug):
            title = _("What makes the difference for {reviewer}")
            yield from (*heading(3, title.format(reviewer=slug)), "")
            yield from _flips(flips)


def _flips(flips: tuple[Flip, ...]) -> Iterator[str]:
    for flip in flips:
        if not flip.is_unsaid:
            requirement = flip.requirement
            title = f"`{requirement.id}` {one_line(requirement.title)}"
            yield f"- {title}: {escaped(flip_label(flip))}"
    if unsaid := sum(flip.is_unsaid for flip in flips):
        yield f"- {escaped(unsaid_sentence(unsaid))}"
