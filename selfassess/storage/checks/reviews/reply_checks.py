"""Replies in an assessment that do not fit the findings that they are to."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import Problem, warning
from selfassess.core.review.threads import Reviews, ReviewThread, threads_of
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed


def check_replies(path: str, about: Assessment, reviews: Reviews) -> Iterator[Problem]:
    """What the assessment in that file says in replies to the reviews that are here."""
    threads = list(_replied(about, reviews))
    yield from _unkept(path, [thread for thread in threads if thread.is_unkept])
    yield from _without_finding(path, [v for v in threads if v.finding.is_empty])


def _replied(about: Assessment, reviews: Reviews) -> Iterator[ReviewThread]:
    for key in dict.fromkeys(key for table in about.replies.values() for key in table):
        for thread in threads_of(about, reviews, key):
            if thread.reply and not thread.reply.is_empty:
                yield thread


def _unkept(path: str, threads: list[ReviewThread]) -> Iterator[Problem]:
    """Replies that say that an answer was changed which is still the same."""
    if places := dict.fromkeys(thread.requirement_id for thread in threads):
        message = ngettext(
            "a reply says that an answer was changed, but it is still the same: {ids}",
            "replies say that answers were changed, but they are still the same: {ids}",
            len(places),
        )
        yield warning(
            message.format(ids=listed(places)),
            hint=_("change what is answered there, or reply otherwise"),
            path=path,
            code="SA522",
        )


def _without_finding(path: str, threads: list[ReviewThread]) -> Iterator[Problem]:
    """Replies to findings that were withdrawn, or that there never were."""
    if threads:
        message = ngettext(
            "a reply is to a finding that is not in the review: {findings}",
            "replies are to findings that are not in the reviews: {findings}",
            len(threads),
        )
        yield warning(
            message.format(findings=listed(map(_named, threads))),
            # Translators: it: the finding that was replied to.
            hint=_("was it withdrawn? then take the reply back, or ask the reviewer"),
            path=path,
            code="SA523",
        )


def _named(thread: ReviewThread) -> str:
    # Translators: a finding: on which requirement, and by whom.
    return _("{id} by {reviewer}").format(
        id=thread.requirement_id, reviewer=thread.slug
    )
