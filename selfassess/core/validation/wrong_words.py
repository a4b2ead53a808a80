"""What is said of a value that is none of the words that its field takes."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from selfassess.core.model.registers.commitments import COMMITMENT_STATUSES
from selfassess.core.model.registers.consultation import TAKEN_UP
from selfassess.core.model.registers.forum import FORUM_SIDES
from selfassess.core.model.registers.origin import ORIGINS
from selfassess.core.model.reply import DECISIONS
from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.look_alikes import plain
from selfassess.core.text.spelling import did_you_mean


def wrong_word(expected: str, value: object) -> tuple[str, str]:
    """What is said of such a value, and the word that may be meant."""
    quoted = re.findall(r"'([^']*)'", expected)
    choices = [word for word in quoted if word]
    allowed = one_of(f'"{word}"' for word in choices) or expected
    if "" in quoted:
        allowed = _('{words}, or "" if nothing is said yet').format(words=allowed)
    sentence = _("must be one of {allowed}") if choices else _("must be {allowed}")
    message = _("{sentence}; it is {given}").format(
        sentence=sentence.format(allowed=allowed), given=_as_in_file(value)
    )
    return message, _hint_on_choice(value, choices)


def _hint_on_choice(value: object, choices: Sequence[str]) -> str:
    if not isinstance(value, str | bool):
        return ""
    text = plain(str(value)).strip().casefold().rstrip(".!")
    meant = [word for word in choices if text in _SYNONYMS.get(word, ())]
    return did_you_mean(meant[0] if meant else str(value), choices)


_TABLES: tuple[Mapping[Any, Any], ...] = (
    *(STATUSES, FINDING_VERDICTS, DECISIONS),
    *(ORIGINS, TAKEN_UP, COMMITMENT_STATUSES, FORUM_SIDES),
)
# What people write who do not know the words of the file: for each word, others for it.
_SYNONYMS = {
    **{word.value: row.spellings for table in _TABLES for word, row in table.items()},
    "final": ("finished", "done", "complete", "completed", "closed", "submitted"),
    "draft": ("open", "in progress", "ongoing", "unfinished", "started"),
    "basic": ("base", "minimum", "required", "must"),
    "best_practice": ("best", "advanced", "good practice", "recommended", "should"),
}


def _as_in_file(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return _("a table")
        case list():
            return _("a list")
        case str():
            return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
        case _:
            return str(value)
