"""Entries of the registers that have a form of their own, as a person types and reads them.

One table says which fields each register asks for and in which words; screens, plain
lines and CSV are all made from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from selfassess.core.enum_table import complete, complete_names
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields import FileTable
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.model.registers.commitments import COMMITMENT_STATUSES, Commitment
from selfassess.core.model.registers.consultation import (
    TAKEN_UP,
    Comment,
    Recommendation,
)
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.slugs import free_name, slug_for
from selfassess.core.text.spelling import did_you_mean
from selfassess.core.validation.pydantic_errors import explain


class RegisterKind(StrEnum):
    """A table of an assessment with a form for its entries."""

    COMMENTS = "comments"
    COMMITMENTS = "commitments"
    RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True, slots=True)
class RegisterField:
    """All that is said of one field of an entry; every text is marked for translation."""

    label: str
    help: str
    """What it is for, as editors of the file show it."""
    hint: str = ""
    """What stands where nothing is typed yet."""
    is_long: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    """What each value that may be chosen is called; empty: anything may be typed."""


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """A register as it is shown and filled in."""

    model: type[FileTable]
    title: str
    """What its table is called. Marked."""
    new: str
    """Over the form for a new entry. Marked."""
    change: str
    """Over the form for an entry that is there. Marked."""
    empty: str
    """What stands where there is none. Marked."""
    subject: str
    """The field that names the entry."""
    columns: tuple[str, ...]
    """The fields that a table of all entries shows."""
    fields: Mapping[str, RegisterField]


def names_in_files(model: type[FileTable]) -> list[str]:
    """What the fields of a table are called in files."""
    return [asked.alias or name for name, asked in model.model_fields.items()]


_TAKEN_UP = {word.value: row.label for word, row in TAKEN_UP.items()}
_STATUSES = {word.value: row.label for word, row in COMMITMENT_STATUSES.items()}

REGISTER_FORMS = complete(
    RegisterKind,
    {
        RegisterKind.COMMENTS: RegisterForm(
            Comment,
            marked("Comments on the draft"),
            marked("New comment"),
            marked("Edit the comment"),
            marked("No comment on the draft of the report is listed."),
            "text",
            ("date", "from", "on", "text", "taken_up"),
            complete_names(
                "Comment",
                names_in_files(Comment),
                {
                    "from": RegisterField(
                        marked("From"), marked("Who wrote the comment.")
                    ),
                    "date": RegisterField(
                        marked("Date"),
                        marked("When it came, such as 2026-05-03."),
                        hint=marked("YYYY-MM-DD"),
                    ),
                    "on": RegisterField(
                        marked("On"),
                        marked("The id of a requirement, or a place of the draft."),
                    ),
                    "text": RegisterField(
                        marked("Comment"), marked("What was said."), is_long=True
                    ),
                    "answer": RegisterField(
                        marked("Answer"),
                        marked("What the government replies."),
                        is_long=True,
                    ),
                    "taken_up": RegisterField(
                        marked("Taken up"),
                        marked("What became of it; empty: still open."),
                        hint=marked("yes, partly or no"),
                        choices=_TAKEN_UP,
                    ),
                },
            ),
        ),
        RegisterKind.COMMITMENTS: RegisterForm(
            Commitment,
            marked("Commitments of the plan"),
            marked("New commitment"),
            marked("Edit the commitment"),
            marked("No commitment of the plan is listed."),
            "title",
            ("number", "title", "lead", "status"),
            complete_names(
                "Commitment",
                Commitment.model_fields,
                {
                    "number": RegisterField(
                        marked("Number"), marked("Its number in the plan.")
                    ),
                    "title": RegisterField(
                        marked("Title"), marked("What is promised, in a line.")
                    ),
                    "lead": RegisterField(
                        marked("Lead"), marked("Who is responsible.")
                    ),
                    "status": RegisterField(
                        marked("Status"),
                        marked("How far it is."),
                        hint=marked("not started, limited, substantial or complete"),
                        choices=_STATUSES,
                    ),
                    "progress": RegisterField(
                        marked("Progress"), marked("What was done."), is_long=True
                    ),
                    "evidence": RegisterField(
                        marked("Evidence"),
                        marked("Short names of entries of the evidence register."),
                        hint=marked("short names, with commas between them"),
                    ),
                    "challenges": RegisterField(
                        marked("Challenges"),
                        marked("What stood in the way; asked for if little was done."),
                        is_long=True,
                    ),
                    "next_steps": RegisterField(
                        marked("Next steps"), marked("What happens next."), is_long=True
                    ),
                },
            ),
        ),
        RegisterKind.RECOMMENDATIONS: RegisterForm(
            Recommendation,
            marked("Earlier recommendations"),
            marked("New recommendation"),
            marked("Edit the recommendation"),
            marked("No earlier recommendation is listed."),
            "title",
            ("title", "source", "done"),
            complete_names(
                "Recommendation",
                Recommendation.model_fields,
                {
                    "title": RegisterField(
                        marked("Recommendation"), marked("What was recommended.")
                    ),
                    "source": RegisterField(
                        marked("Source"), marked("Who recommended it, and where.")
                    ),
                    "done": RegisterField(
                        marked("What was done"),
                        marked("What was done about it."),
                        is_long=True,
                    ),
                },
            ),
        ),
    },
)
"""Every register with a form, in the order in which they are offered."""


def entries_of(
    assessment: Assessment, register: RegisterKind
) -> Mapping[str, FileTable]:
    """The entries of the register by their keys."""
    entries: Mapping[str, FileTable] = getattr(assessment, register)
    return entries


def typed_entry(register: RegisterKind, entry: FileTable | None) -> dict[str, str]:
    """The entry as it would be typed and is read; of a new one every field is empty."""
    fields = REGISTER_FORMS[register].fields
    data = entry.model_dump(by_alias=True) if entry else {}
    return {name: _as_typed(fields[name], data.get(name)) for name in fields}


def _as_typed(asked: RegisterField, value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(value)
    text = "" if value is None else str(value)
    return _(asked.choices[text]) if text and asked.choices else text


def entry_typed(
    register: RegisterKind, typed: Mapping[str, str], before: FileTable | None = None
) -> FileTable:
    """The entry that was typed; raise ValidationError. What we do not know is kept."""
    form = REGISTER_FORMS[register]
    kept = (before.model_extra or {}) if before else {}
    values = {
        name: _as_value(name, form.fields[name], typed[name]) for name in form.fields
    }
    return form.model.model_validate(
        {**kept, **{key: value for key, value in values.items() if value}}
    )


def _as_value(name: str, asked: RegisterField, text: str) -> Any:
    text = text.strip()
    if name == "evidence":
        return [slug for slug in text.replace(",", " ").split() if slug]
    wanted = " ".join(text.casefold().replace("_", " ").split())
    for value, label in asked.choices.items():
        if wanted in (value.replace("_", " "), _(label).casefold()):
            return value
    return text


def wrong_in_entry(
    register: RegisterKind,
    typed: Mapping[str, str],
    assessment: Assessment,
    questionnaire: Questionnaire,
) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    form, wrong = REGISTER_FORMS[register], {}
    try:
        entry_typed(register, typed)
    except ValidationError as error:
        wrong = {
            str(p.where[0]): f"{p.message} ({p.hint})" if p.hint else p.message
            for p in explain(error)
            if p.where
        }
    if not typed[form.subject].strip():
        wrong[form.subject] = _("must not be empty")
    for check in (_unknown_evidence(assessment), _misspelt_place(questionnaire)):
        for name in form.fields.keys() - wrong:
            if message := check(name, typed[name].strip()):
                wrong[name] = message
    return wrong


_Check = Callable[[str, str], str]
"""What is wrong with what was typed into a field; nothing if all is well."""


def _unknown_evidence(assessment: Assessment) -> _Check:
    def check(name: str, text: str) -> str:
        cited = text.replace(",", " ").split() if name == "evidence" else ()
        missing = [slug for slug in cited if slug not in assessment.evidence]
        message = _("the register of this file has no evidence `{name}`")
        return message.format(name=missing[0]) if missing else ""

    return check


def _misspelt_place(questionnaire: Questionnaire) -> _Check:
    """A word that is nearly the id of a requirement; any other place is one."""

    def check(name: str, text: str) -> str:
        is_known = name != "on" or text in questionnaire.by_id
        return (
            "" if is_known or " " in text else did_you_mean(text, questionnaire.by_id)
        )

    return check


def entry_line(register: RegisterKind, entry: FileTable) -> str:
    """The entry on one line: what a table of all entries shows of it."""
    typed = typed_entry(register, entry)
    shown = (" ".join(typed[name].split()) for name in REGISTER_FORMS[register].columns)
    return " · ".join(filter(None, shown))


def key_of_entry(
    register: RegisterKind, entry: FileTable, taken: Mapping[str, Any]
) -> str:
    """A key for a new entry: comments are numbered, others are called by their title."""
    if isinstance(entry, Comment):
        return "c-1" if "c-1" not in taken else free_name("c", taken)
    typed = typed_entry(register, entry)
    return slug_for(typed[REGISTER_FORMS[register].subject], taken, register)


def unanswered_comments(assessment: Assessment) -> int:
    """How many comments on the draft have no answer."""
    return sum(not comment.is_answered for comment in assessment.comments.values())


def unanswered_sentence(count: int) -> str:
    """How many comments on the draft wait for an answer."""
    return ngettext(
        "{count} comment on the draft has no answer.",
        "{count} comments on the draft have no answer.",
        count,
    ).format(count=count)
