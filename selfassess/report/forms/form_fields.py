"""The fields of a printed form: the places to write in, and their names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import GIVEN, Status
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import Passage

NEW, SAME, DIFFERENT = "new", "same", "different"
"""How what a form says stands to what the file says."""
SEPARATOR = "|"
"""Between the parts of a field's name, none of which can hold it."""
FIXED = ("assessment", "owner")
"""What a form is about, where it is known."""
DETAILS = ("country", "action_plan", "name", "office", "email", *FIXED)
REVIEWED = ("reviewer", "organisation", "reflection", "review", "seen")
"""What the form of a review says about the whole, beside the assessment."""
ANSWERED = ("status", "evidence", "shows", "note", "level", "open")
"""The last part of the name: what is written about the whole; about a requirement or level."""
LABELS = {
    "country": marked("Country"),
    "action_plan": marked("Action plan"),
    "name": marked("Contact: name"),
    "office": marked("Contact: office"),
    "email": marked("Contact: e-mail"),
    "assessment": marked("Assessment (leave as it is)"),
    "owner": marked("Answers are asked of"),
    "reviewer": marked("Reviewer"),
    "organisation": marked("Organisation"),
    "reflection": marked("On the whole"),
    "review": marked("Review (leave as it is)"),
    "seen": marked("State of the answers (leave as it is)"),
    "status": marked("Answer"),
    "evidence": marked("Evidence"),
    "shows": marked("What in it shows the claim"),
    "note": marked("Note"),
    "level": marked("Level"),
    "open": marked("Who could take part"),
}
"""What stands beside each, by the last part of its name."""
Choices = tuple[tuple[str, str], ...]
"""The word in a form's data and what is shown, of each that can be chosen."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A place to write, on paper or on the screen."""

    name: str
    """As the form's data have it: questionnaire, edition, whose, what."""
    label: str
    title: str
    """What a screen reader says: the label and what it belongs to."""
    value: str = ""
    """What stands there already; of choices what is shown, of documents one a line."""
    choices: Choices = ()
    """What one of can be chosen; empty where text is written."""
    lines: int = 1
    """How many lines there is room for, on paper."""
    documents: tuple[Evidence, ...] = ()
    """Those of the lines, each with its title, its address and its day apart."""
    shown: tuple[str, ...] = ()
    """What in each of these documents shows the claim."""
    is_fixed: bool = False
    """It says what the form is about, and is not to be changed."""

    @property
    def key(self) -> str:
        """What is written there, such as `status`, as the last part of the name says."""
        return self.name.rpartition(SEPARATOR)[2]


@dataclass(frozen=True, slots=True)
class SaidAnswer:
    """What the government says, beside the places for what a reviewer makes of it."""

    answer: str
    note: tuple[Passage, ...]
    evidence: tuple[tuple[Passage, str | None], ...]
    """The words for each document, and the address where it can be opened."""


@dataclass(frozen=True, slots=True)
class FieldMaker:
    """Makes the fields of one form, with the texts that stand in them already."""

    questionnaire: Questionnaire
    texts: Mapping[str, str]
    """By the names of the fields."""
    cited: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    """The documents that stand there already, by requirement."""
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What in each of these shows the claim, by requirement."""

    def details(self) -> tuple[FormField, ...]:
        """Where the country, its plan and the contact are written."""
        fields = map(self._detail, DETAILS)
        return tuple(field for field in fields if field.value or not field.is_fixed)

    def _detail(self, key: str) -> FormField:
        name, label = field_name(self.questionnaire, "", key), _(LABELS[key])
        text = self.texts.get(name, "")
        return FormField(name, label, label, text, is_fixed=key in FIXED)

    def part(
        self, whose: tuple[str, str], key: str, choices: Choices = ()
    ) -> FormField:
        """Where that is said of a requirement or level: its id and its name."""
        place, title = whose
        name, label = field_name(self.questionnaire, place, key), _(LABELS[key])
        lines = {"evidence": 2, "shows": 2, "note": 4}.get(key, 1)
        text = self.texts.get(name, "")
        return FormField(name, label, labelled(title, label), text, choices, lines)

    def answer(self, requirement: Requirement) -> tuple[FormField, ...]:
        """Where the parts of an answer are written."""
        number = self.questionnaire.numbers[requirement.id]
        whose = requirement.id, f"{number} {requirement.title}"
        cited = self.cited.get(requirement.id, ())
        shown = self.shown.get(requirement.id, ())
        choices = tuple(
            (status.value, status_label(status)) for status in choices_of(requirement)
        )
        return (
            self.part(whose, "status", choices),
            replace(self.part(whose, "evidence"), documents=cited, shown=shown),
            self.part(whose, "shows"),
            self.part(whose, "note"),
        )


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
    if not (questionnaire and edition.strip()):
        return None
    match = re.match("|".join(ANSWERED if whose else (*DETAILS, *REVIEWED)), key)
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
