"""The status of an answer, and the state of an assessment: draft or final."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from selfassess.core.enum_table import complete
from selfassess.core.text.i18n import marked, ngettext


class Status(StrEnum):
    """What is claimed for one requirement."""

    UNANSWERED = ""
    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """How one of several things that can be said is shown."""

    label: str
    """Marked for translation, as within a sentence; of a reviewer's word, after a name."""
    glyph: str
    """One cell wide in every terminal; it never stands alone."""
    colour: str
    """Its name in the themes of the screens."""


@dataclass(frozen=True, slots=True)
class ChoiceRow(MarkRow):
    """All that is said of something that is chosen, wherever it is shown or typed."""

    command: str
    """The name of the key that gives it."""
    kind: str
    """Its name in the report's style sheet; the report's bars have a pattern for each."""
    spellings: tuple[str, ...] = ()
    """What people write in the file who do not know its word."""


@dataclass(frozen=True, slots=True)
class StatusRow(ChoiceRow):
    """All that is said of a status."""

    counted: Callable[[int], str] = field(kw_only=True)
    """So many answers of it, with the place of the number."""
    step: int | None = None
    """How far it is from "not met"; None: it stands on no such ladder."""


STATUSES = complete(
    Status,
    {
        Status.MET: StatusRow(
            marked("met"),
            glyph="✔",
            counted=lambda n: ngettext("{count} met", "{count} met", n),
            command="met",
            colour="met",
            kind="met",
            spellings=(
                *("yes", "y", "true", "x", "ok", "done", "complete"),
                *("completed", "full", "fully", "fully met"),
            ),
            step=2,
        ),
        Status.PARTLY_MET: StatusRow(
            marked("partly met"),
            glyph="◐",
            counted=lambda n: ngettext("{count} partly met", "{count} partly met", n),
            command="partly",
            colour="partly",
            kind="partly",
            spellings=(
                *("partial", "partially", "some"),
                *("in progress", "ongoing", "started"),
            ),
            step=1,
        ),
        Status.NOT_MET: StatusRow(
            marked("not met"),
            glyph="✘",
            counted=lambda n: ngettext("{count} not met", "{count} not met", n),
            command="not",
            colour="not-met",
            kind="not",
            spellings=(
                *("no", "n", "false", "none", "unmet"),
                *("missing", "not done", "not started"),
            ),
            step=0,
        ),
        Status.NOT_APPLICABLE: StatusRow(
            marked("not applicable"),
            glyph="–",
            counted=lambda n: ngettext(
                "{count} not applicable", "{count} not applicable", n
            ),
            command="not-applicable",
            colour="not-applicable",
            kind="na",
            spellings=("n/a", "na", "n.a", "not relevant", "does not apply"),
        ),
        Status.UNANSWERED: StatusRow(
            marked("unanswered"),
            glyph="·",
            counted=lambda n: ngettext("{count} unanswered", "{count} unanswered", n),
            command="clear",
            colour="quiet",
            kind="open",
        ),
    },
)
"""Every status, in the order in which they are counted and shown."""

GIVEN = tuple(status for status in STATUSES if status is not Status.UNANSWERED)
"""The statuses that can be chosen, in the order in which they are offered."""


class State(StrEnum):
    """Whether the answers may still change."""

    DRAFT = "draft"
    FINAL = "final"
