"""What reviewers say on the requirement in view, as sections of the pane."""

from collections import Counter
from collections.abc import Iterator, Sequence

from textual.content import Content

from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.review.agreement import SIDES, Side, side_label, side_of
from selfassess.core.review.labels import (
    FINDING_GLYPHS,
    finding_label,
    reply_lead,
    reviewer_label,
    thread_label,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.pane.answer_row import ChoiceButton
from selfassess.tui.widgets.text_blocks import TextBlock

INDENT = 2


def summary(threads: Sequence[ReviewThread]) -> Content:
    """Who says how many times what, silence included, on one line."""
    counts = Counter(map(side_of, threads))
    parts = [
        Content.styled(
            f"{SIDES[side].glyph} {side_label(side)} ({counts[side]})",
            f"${SIDES[side].colour}",
        )
        for side in Side
        if counts[side]
    ]
    if waiting := sum(thread.needs_reply for thread in threads):
        text = ngettext("{count} without a reply", "{count} without a reply", waiting)
        parts.append(Content.styled(text.format(count=waiting), "bold"))
    return Content("   ").join(parts)


def findings(threads: Sequence[ReviewThread]) -> Iterator[TextBlock]:
    """Each finding with its note and its reply, verbatim; then who is silent."""
    silent = []
    for thread in threads:
        if thread.finding.is_empty and not thread.reply:
            silent.append(thread.name)
        else:
            yield from _finding(thread)
    if silent:
        glyph = FINDING_GLYPHS[FindingVerdict.UNREVIEWED]
        text = _("Not reviewed by {names}").format(names=listed(silent))
        yield TextBlock(Content.styled(f"{glyph} {text}", "$quiet"), indent=INDENT)


def _finding(thread: ReviewThread) -> Iterator[TextBlock]:
    """A card with an edge in the colour of the verdict."""
    edge = Content.styled("▌ ", f"${FINDING_VERDICTS[thread.finding.verdict].colour}")
    name = reviewer_label(thread.review.reviewer)
    content = Content.assemble(
        Content.styled(name, "bold"),
        "  ",
        Content(thread_label(thread)),
    )
    yield TextBlock(content, first=edge, rest=edge)
    if thread.finding.note:
        yield TextBlock(Content(thread.finding.note), first=edge, rest=edge)
    yield from reply(thread, edge)
    yield TextBlock()


def reply(thread: ReviewThread, edge: Content) -> Iterator[TextBlock]:
    """The government's reply to a finding, if there is one."""
    if thread.reply:
        text = f"{reply_lead(thread.reply)} {thread.reply.note}".rstrip()
        lead = Content.styled(f"↳ {_('Reply')}  ", "$primary")
        yield TextBlock(Content.assemble(lead, text), first=edge, rest=edge)


def own_verdicts(session: ReviewSession) -> Iterator[ChoiceButton]:
    """What the reviewer can say, each with its key."""
    for verdict, row in FINDING_VERDICTS.items():
        if verdict is not FindingVerdict.UNREVIEWED:
            yield ChoiceButton(
                f"{key_of(row.command)} {row.glyph} {finding_label(verdict)}",
                f"judge('{verdict.value}')",
                row.colour,
                is_given=session.finding.verdict is verdict,
            )


def own_line(session: ReviewSession) -> Content:
    """The reviewer's finding, and how it stands to the answer now."""
    colour = FINDING_VERDICTS[session.finding.verdict].colour
    return Content.styled(thread_label(session.thread), f"bold ${colour}")
