"""Registers as they are told in lines: every entry on one, and a sentence on the whole."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.timeline.action_states import actions_sentence, state_told
from selfassess.core.timeline.forum import rhythm_sentence, seats, seats_sentence
from selfassess.core.validation.register_entries import entries_of, typed_entry
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind

Joined = Callable[[Iterable[str]], str]
"""Makes one text of what stands side by side."""
_to_be_seen: Joined = " · ".join


def entry_line(
    register: RegisterKind,
    entry: FileTable,
    numbers: Mapping[str, str],
    joined: Joined = _to_be_seen,
) -> str:
    """The entry on one line: what a table of all entries shows of it.

    A requirement has its number, where there is one for its id.
    """
    typed = typed_entry(register, entry)
    names = REGISTER_FORMS[register].columns
    texts = {name: " ".join(typed[name].split()) for name in names}
    shown = (
        numbers.get(text, text) if name in _OF_REQUIREMENTS else text
        for name, text in texts.items()
    )
    return joined(filter(None, shown))


_OF_REQUIREMENTS = ("for", "on")
"""The fields in which the id of a requirement may stand."""


def entry_lines(
    register: RegisterKind,
    assessment: Assessment,
    today: date,
    numbers: Mapping[str, str],
    joined: Joined = _to_be_seen,
) -> dict[str, str]:
    """Every entry of the register on one line, by its key; actions say how far they are.

    `joined`: such as `clauses`, for what is listened to and not seen.
    """
    lines = {}
    for key, entry in entries_of(assessment, register).items():
        told = state_told(entry, today) if isinstance(entry, PlannedAction) else ""
        line = entry_line(register, entry, numbers, joined)
        lines[key] = joined(filter(None, (line, told)))
    return lines


def register_sentence(
    register: RegisterKind, assessment: Assessment, today: date
) -> str:
    """What there is to say of a register as a whole on that day; mostly nothing."""
    match register:
        case RegisterKind.COMMENTS:
            return unanswered_sentence(assessment)
        case RegisterKind.ACTIONS:
            return actions_sentence(assessment, today)
        case RegisterKind.MEMBERS:
            counted = seats_sentence(seats(assessment, today))
            sentence = _("The forum has {counted}.").format(counted=counted)
            return sentence if counted else ""
        case RegisterKind.FORUM_MEETINGS:
            return rhythm_sentence(assessment, today)
        case _:
            return ""


def unanswered_comments(assessment: Assessment) -> int:
    """How many comments on the draft have no answer."""
    return sum(not comment.is_answered for comment in assessment.comments.values())


def unanswered_sentence(assessment: Assessment) -> str:
    """The sentence how many comments on the draft wait for an answer; empty if none do."""
    count = unanswered_comments(assessment)
    sentence = ngettext(
        "{count} comment on the draft has no answer.",
        "{count} comments on the draft have no answer.",
        count,
    )
    return sentence.format(count=count) if count else ""
