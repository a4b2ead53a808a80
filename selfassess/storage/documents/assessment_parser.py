"""An assessment out of a TOML document, with everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from selfassess.core.model.assessment import FORMAT, Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import validated, without_repeats
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.checks.assessment_checks import check_content
from selfassess.storage.checks.day_checks import check_days
from selfassess.storage.checks.doubt_checks import check_doubts
from selfassess.storage.checks.edition_checks import questionnaire_of
from selfassess.storage.documents.schema_directive import without_schema_line
from selfassess.storage.files.evidence_files import lies_beside
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.editor import can_be_edited
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.lexer import first_comment
from selfassess.storage.toml.positions import Lines
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of an assessment, and all that is wrong with it."""

    assessment: Assessment | None
    questionnaire: Questionnaire | None
    problems: list[Problem]


def parse_assessment(
    document: Document, find: FindQuestionnaire, today: date | None = None
) -> Parsed:
    """Read one assessment; a mistake in one place does not hide the others.

    What the disk and the calendar say against it is told if it is known what day it is.
    """
    if problem := check_format(document.data.get("format"), FORMAT):
        return Parsed(None, None, located(document, [problem]))
    return parse_data(document, document.data, find, today)


def parse_data(
    document: Document,
    data: dict[str, Any],
    find: FindQuestionnaire,
    today: date | None,
) -> Parsed:
    """Read the tables of an assessment, whatever format they say that they have."""
    assessment, shape = validated(Assessment, data)
    loaded, problems = questionnaire_of(data, find)
    questionnaire = loaded.questionnaire if loaded else None
    rules = [*problems, *check_content(data, loaded)]
    if today:
        rules += check_doubts(data, today, lies_beside(document.path))
    if today and assessment and questionnaire:
        rules += check_days(questionnaire, assessment, today)
    odd = [*unknown_keys(Assessment, data), *check_letters(data)]
    inside = [*odd, *without_repeats(shape, rules)]
    problems = [
        *document.warnings,
        *(() if can_be_edited(document.text) else comments_in(document)),
        *located(document, inside),
    ]
    return Parsed(assessment, questionnaire, problems)


def comments_in(document: Document) -> Iterator[Problem]:
    """A warning at the first comment, if there is one, where none can be kept."""
    ours = len(document.text) - len(without_schema_line(document.text))
    if span := first_comment(document.text, ours):
        yield warning(
            _("comments are not kept when the file is saved here"),
            hint=_("write what matters into a note"),
            path=document.path,
            place=Lines(document.text).place(*span),
            code="SA111",
        )
