"""A reply: what the government makes of a reviewer's finding."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import WordRow, complete
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import ShortDigest
from selfassess.core.model.fields.text_fields import LanguageOrNothing, Line, Text
from selfassess.core.text.i18n import marked


class Decision(StrEnum):
    """What the government makes of a finding."""

    UNDECIDED = ""
    ACCEPTED_CHANGED = "accepted_changed"
    ACCEPTED_PLANNED = "accepted_planned"
    NOT_ACCEPTED = "not_accepted"
    ALREADY_COVERED = "already_covered"


@dataclass(frozen=True, slots=True)
class DecisionRow(WordRow):
    """All that is said of a decision, wherever it is shown or typed."""

    choice: str = ""
    """The same where one is chosen, if that asks for more. Marked."""
    lead: str = ""
    """The same before a note, if it is not the label with a colon. Marked."""


DECISIONS = complete(
    Decision,
    {
        Decision.UNDECIDED: DecisionRow(marked("no reply yet")),
        Decision.ACCEPTED_CHANGED: DecisionRow(
            marked("accepted and changed"), spellings=("changed", "corrected")
        ),
        Decision.ACCEPTED_PLANNED: DecisionRow(
            marked("accepted and planned"), spellings=("planned", "later", "will do")
        ),
        Decision.NOT_ACCEPTED: DecisionRow(
            marked("not accepted"),
            choice=marked("not accepted, because …"),
            lead=marked("not accepted, because:"),
            spellings=(
                *("no", "n", "false", "reject"),
                *("rejected", "refused", "declined"),
            ),
        ),
        Decision.ALREADY_COVERED: DecisionRow(
            marked("already covered"),
            spellings=("covered", "already done", "duplicate"),
        ),
    },
)
"""Every decision, in the order in which they are offered."""


class Reply(FileTable):
    """The government's reasoned response to a finding."""

    decision: Decision = Decision.UNDECIDED
    note: Text = ""
    of: ShortDigest = ""
    """Of the finding it was given on: a finding that changed asks again."""
    review: Line = ""
    """The id of the review with that finding."""
    language: LanguageOrNothing = ""
    """Of the note; empty: that of the assessment."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said in the reply yet."""
        return (
            self.model_copy(update={"of": "", "review": "", "language": ""}) == Reply()
        )

    @property
    def is_reasoned(self) -> bool:
        """Whether the reply decides, and says why if it refuses."""
        if self.decision is Decision.NOT_ACCEPTED:
            return bool(self.note)
        return self.decision is not Decision.UNDECIDED


Replies = Mapping[str, Mapping[str, Reply]]
"""By the reviewer's name in files, then by requirement."""


def reply_on(
    replies: Replies, slug: str, review: str, requirement_id: str
) -> Reply | None:
    """The reply to a finding: of the review with that id, whatever its file is called.

    Where a reply names no review, it is to the one under that name in files.
    """
    name = _table_with(replies, slug, review, requirement_id)
    return replies[name][requirement_id] if name else None


def reply_place(
    replies: Replies, slug: str, review: str, requirement_id: str
) -> tuple[str, str]:
    """Where among the replies that one stands: the table's name, and the requirement."""
    return _table_with(replies, slug, review, requirement_id), requirement_id


def _table_with(replies: Replies, slug: str, review: str, requirement_id: str) -> str:
    for name, table in replies.items() if review else ():
        reply = table.get(requirement_id)
        if reply and reply.review == review:
            return name
    by_name = replies.get(slug, {}).get(requirement_id)
    return slug if by_name and not by_name.review else ""


def is_replied_to(replies: Replies, slug: str, review: str) -> bool:
    """Whether there is a reply to any finding of that review."""
    ids = {key for table in replies.values() for key in table}
    return any(reply_on(replies, slug, review, key) for key in ids)


def table_for(replies: Replies, slug: str, review: str) -> str:
    """Under which name replies to the findings of a review stand, or would stand."""
    for name, table in replies.items():
        if review and any(reply.review == review for reply in table.values()):
            return name
    number, name = 2, slug
    while any(r.review not in ("", review) for r in replies.get(name, {}).values()):
        name, number = f"{slug}-{number}", number + 1
    return name


def unclaimed(replies: Replies, reviews: Mapping[str, str]) -> list[str]:
    """The names under which there are replies to reviews that are not here.

    `reviews`: the id of each review that is, by its name in files.
    """
    ids = set(reviews.values()) - {""}
    return [
        name
        for name, table in replies.items()
        if not all(
            reply.review in ids or (not reply.review and name in reviews)
            for reply in table.values()
            if not reply.is_empty
        )
    ]
