"""The fields of a printed form: the places to write in, and their names."""

import re
from dataclasses import dataclass

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.status import GIVEN, Status
from selfassess.core.text.i18n import _

NEW, SAME, DIFFERENT = "new", "same", "different"
"""How what a form says stands to what the file says."""
SEPARATOR = "|"
"""Between the parts of a field's name, none of which can hold it."""
DETAILS = ("country", "action_plan", "name", "office", "email")
ANSWERED = ("status", "evidence", "note", "level", "open")
"""The last part of the name: what is written about the whole; about a requirement or level."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A place to write, on paper or on the screen."""

    name: str
    """As the form's data have it: questionnaire, edition, whose, what."""
    label: str
    title: str
    """What a screen reader says: the label and what it belongs to."""


def details_of(questionnaire: Questionnaire) -> tuple[FormField, ...]:
    """Where the country, its plan and the contact are written."""

    def field(key: str, label: str) -> FormField:
        return FormField(field_name(questionnaire, "", key), label, label)

    return (
        field("country", _("Country")),
        field("action_plan", _("Action plan")),
        field("name", _("Contact: name")),
        field("office", _("Contact: office")),
        field("email", _("Contact: e-mail")),
    )


def answer_field(
    questionnaire: Questionnaire, requirement: Requirement, key: str, label: str
) -> FormField:
    """Where a part of an answer is written."""
    title = f"{requirement.id} {requirement.title}: {label}"
    return FormField(field_name(questionnaire, requirement.id, key), label, title)


def field_name(questionnaire: Questionnaire, whose: str, key: str) -> str:
    """What a field is called: for which questionnaire it is, whose, and what."""
    return SEPARATOR.join((questionnaire.id, questionnaire.edition, whose, key))


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a text belongs, as the name of its field says."""

    questionnaire: str
    edition: str
    whose: str
    """The requirement or level; empty for what the whole form is about."""
    key: str


def place_of(name: str) -> FieldPlace | None:
    """Of a field of ours; programs that join forms put words before and after the name."""
    parts = name.split(SEPARATOR)
    if len(parts) != 4:
        return None
    questionnaire, edition, whose, key = parts
    match = re.match("|".join(DETAILS if not whose else ANSWERED), key)
    if match is None or re.match(r"[a-z]", key[match.end() :]):
        return None
    return FieldPlace(
        re.split(r"[^a-z0-9_-]", questionnaire)[-1], edition, whose, match[0]
    )


def not_answered() -> str:
    """What the form shows where nothing was chosen."""
    return _("Not answered")


def choices_of(requirement: Requirement) -> list[Status]:
    """The answers that may be given to a requirement."""
    return [
        status
        for status in GIVEN
        if status is not Status.NOT_APPLICABLE or requirement.not_applicable
    ]
