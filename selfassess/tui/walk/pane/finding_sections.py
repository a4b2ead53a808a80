"""What reviewers say on the requirement in view, as sections of the pane."""

from collections import Counter
from collections.abc import Iterator, Sequence

from textual.content import Content

from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.model.status import GIVEN, Status
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
from selfassess.tui.bindings import key_of
from selfassess.tui.walk.pane.requirement_text import status_choice
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
        text = _("Not reviewed by {names}").format(names=", ".join(silent))
        yield TextBlock(Content.styled(f"{glyph} {text}", "$quiet"), indent=INDENT)


def _finding(thread: ReviewThread) -> Iterator[TextBlock]:
    name = reviewer_label(thread.review.reviewer)
    content = Content.assemble(
        Content.styled(name, "bold"), "  ", Content(thread_label(thread))
    )
    yield TextBlock(content, indent=INDENT)
    if thread.finding.note:
        yield TextBlock(Content(thread.finding.note), indent=2 * INDENT)
    yield from reply(thread, INDENT)


def reply(thread: ReviewThread, indent: int = 0) -> Iterator[TextBlock]:
    """The government's reply to a finding, if there is one."""
    if thread.reply:
        text = f"{reply_lead(thread.reply)} {thread.reply.note}".rstrip()
        lead = Content.styled(_("Reply") + "  ", "$primary")
        yield TextBlock(Content.assemble(lead, text), indent=2 * indent)


def own_statuses(session: ReviewSession) -> tuple[Content, ...]:
    """The statuses that the reviewer can give; the given one stands in brackets."""
    finding = session.finding
    return tuple(
        _choice(
            status_choice(status),
            f"@click=screen.answer('{status.value}')",
            is_given=finding.status is status,
        )
        for status in GIVEN
        if status is not Status.NOT_APPLICABLE or session.requirement.not_applicable
    )


def own_verdicts(session: ReviewSession) -> tuple[Content, ...]:
    """What the reviewer can say; what they said stands in brackets."""
    return tuple(
        _choice(
            f"{key_of(row.command)} {row.glyph} {finding_label(verdict)}",
            f"@click=screen.judge('{verdict.value}')",
            is_given=session.finding.verdict is verdict,
        )
        for verdict, row in FINDING_VERDICTS.items()
        if verdict is not FindingVerdict.UNREVIEWED
    )


def _choice(text: str, click: str, *, is_given: bool) -> Content:
    if is_given:
        return Content.styled(f"[{text}]", f"reverse bold {click}") + " "
    return Content.styled(f" {text} ", click) + " "


def own_line(session: ReviewSession) -> Content:
    """The reviewer's finding, and how it stands to the answer now."""
    colour = FINDING_VERDICTS[session.finding.verdict].colour
    return Content.styled(thread_label(session.thread), f"bold ${colour}")
