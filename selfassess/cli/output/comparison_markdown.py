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


def compare_markdown(seen: Comparison, *, shows_all: bool) -> Iterator[str]:
    """The same as the lines of text, with everything quoted kept as text."""
    about = seen.assessment
    yield f"# {one_line(about.country)}"
    plan = f"{about.action_plan} · {state_label(about.state).lower()}"
    yield from ("", one_line(plan), "")
    for slug, review in seen.reviews.items():
        count = seen.count(slug, seen.questionnaire)
        reviewed = reviewed_label(count.reviewed, count.asked)
        who = f"{reviewer_label(review.reviewer)} · {reviewed}"
        yield from _entry(slug, " ".join(who.split()), review.reflection)
    for sentence in left_out_sentences(seen.questionnaire, about):
        yield from ("", one_line(sentence))
    yield from ("", escaped(open_sentence(seen.open)))
    yield from heading(2, _("Answers"))
    rows = [row for row in seen.rows.values() if shows_all or row.differs]
    if not shows_all:
        yield from ("", differing_sentence(len(rows), len(seen.rows)))
    for row in rows:
        yield from _row(row)
    yield from _agreement(seen)
    yield from _stars(seen)


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


def _agreement(seen: Comparison) -> Iterator[str]:
    yield from heading(2, _("How often they see an answer in the same way"))
    for slug in seen.reviews:
        yield from (*heading(3, slug), "")
        for phase in seen.questionnaire.phases:
            counted = count_label(seen.count(slug, phase))
            yield f"- {one_line(phase.title)}: {escaped(counted)}"
        counted = count_label(seen.count(slug, seen.questionnaire))
        yield f"- {_('All phases')}: {escaped(counted)}"


def _stars(seen: Comparison) -> Iterator[str]:
    title = _("{star}, worked out from each side's answers")
    for place, ours in enumerate(seen.ours.verdicts):
        yield from heading(2, title.format(star=ours.goal.name))
        yield from ("", f"- {_('Answers')}: {escaped(star_label(ours))}")
        for slug, theirs in seen.theirs.items():
            count = seen.count(slug, seen.questionnaire)
            label = star_label(theirs.verdicts[place], count)
            yield f"- {escaped(slug)}: {escaped(label)}"
    for slug in seen.reviews:
        if flips := seen.flips(slug):
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
