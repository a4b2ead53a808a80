"""What reviewers say on the answer in view, in words alone."""

from collections.abc import Iterator, Sequence

from selfassess.core.review.labels import (
    reply_lead,
    reviewer_label,
    stance_label,
    thread_marks,
)
from selfassess.core.review.threads import ReviewThread
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import in_a_row, labelled, listed


def chosen(threads: Sequence[ReviewThread], name: str) -> ReviewThread | None:
    """The one that is meant, if there is exactly one."""
    if name.isdecimal() and len(name) <= 4:
        return threads[int(name) - 1] if 0 < int(name) <= len(threads) else None
    wanted = name.casefold()
    same = [v for v in threads if wanted in (v.slug, v.name.casefold())]
    begun = [
        v
        for v in threads
        if v.slug.startswith(wanted) or v.name.casefold().startswith(wanted)
    ]
    meant = same or (begun if wanted else [])
    return meant[0] if len(meant) == 1 else None


def whom_sentence(threads: Sequence[ReviewThread], name: str) -> str:
    """The sentence that nobody is called by that name, and who there is."""
    # Translators: {name} is what was typed; {names} are reviewers.
    return _("Nobody here is called {name}. There are: {names}.").format(
        name=name[:40], names=listed(thread.slug for thread in threads)
    )


def thread_lines(threads: Sequence[ReviewThread]) -> Iterator[str]:
    """Each finding with its note and its reply; who is silent is counted."""
    silent = 0
    for thread in threads:
        if thread.finding.is_empty and not thread.reply:
            silent += 1
            continue
        yield _thread_line(thread)
        yield from _texts_of(thread)
    if silent:
        yield _silence(silent, len(threads))


def _silence(silent: int, count: int) -> str:
    # Translators: {silent} of {count} reviewers have said nothing on a requirement.
    return ngettext(
        "Not reviewed: by {silent} of {count} reviewer.",
        "Not reviewed: by {silent} of {count} reviewers.",
        count,
    ).format(silent=silent, count=count)


def numbered_threads(threads: Sequence[ReviewThread]) -> Iterator[str]:
    """Each finding in a line with a number, by which it can be chosen."""
    for number, thread in enumerate(threads, 1):
        yield f"  {number}. {_thread_line(thread)}"
        yield from _texts_of(thread)


def _thread_line(thread: ReviewThread) -> str:
    return labelled(reviewer_label(thread.review.reviewer), thread_text(thread))


def thread_text(thread: ReviewThread) -> str:
    """The finding and its marks, as a sentence."""
    return f"{in_a_row([stance_label(thread), *thread_marks(thread)])}."


def _texts_of(thread: ReviewThread) -> Iterator[str]:
    if note := thread.finding.note:
        yield f"  {_('Note: {note}').format(note=note)}"
    yield from _reply_lines(thread, "  ")


def _reply_lines(thread: ReviewThread, indent: str = "") -> Iterator[str]:
    if reply := thread.reply:
        text = f"{reply_lead(reply)} {reply.note}".rstrip()
        # Translators: {reply} is the decision and the reason for it.
        yield f"{indent}{_('Reply: {reply}').format(reply=text)}"


def own_line(session: ReviewSession) -> str:
    """The reviewer's own finding on the answer in view."""
    # Translators: {finding} is a verdict and a status, such as “disagree: not met.”
    return _("Your finding: {finding}").format(finding=thread_text(session.thread))


def own_lines(session: ReviewSession) -> Iterator[str]:
    """The reviewer's own finding, its note, its reply, the comment on the wording."""
    yield own_line(session)
    if note := session.note:
        yield _("Your note: {note}").format(note=note)
    yield from _reply_lines(session.thread)
    if suggestion := session.record.wording.get(session.current_id):
        # Translators: what the reviewer suggests on the wording of a requirement.
        yield _("You suggest on the wording: {text}").format(text=suggestion.suggestion)
