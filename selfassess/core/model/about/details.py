"""What an assessment says around its answers: the plan, the contact, texts for the report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, NonNegativeInt, ValidationInfo
from pydantic_core import PydanticCustomError

from selfassess.core.enum_table import complete, complete_names
from selfassess.core.model.fields.day_fields import Day, YearOrDay
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import (
    Address,
    LanguageOrNothing,
    Line,
    Text,
)
from selfassess.core.text.i18n import _, marked


def _in_order(end: YearOrDay | None, info: ValidationInfo) -> YearOrDay | None:
    start = info.data.get("start")
    if start and end and _is_before(end, start):
        raise PydanticCustomError("period", _("ends before it starts"))
    return end


def _is_before(end: YearOrDay, start: YearOrDay) -> bool:
    if isinstance(end, date) and isinstance(start, date):
        return end < start
    return _year(end) < _year(start)


def _year(moment: YearOrDay) -> int:
    return moment if isinstance(moment, int) else moment.year


AFTER_THE_START = AfterValidator(_in_order)
"""Where the table says when something starts, it does not end before."""


class Period(FileTable):
    """The time the action plan covers: years or days."""

    start: YearOrDay | None = None
    end: Annotated[YearOrDay | None, AFTER_THE_START] = None


class PointOfContact(FileTable):
    """Who answers for the government."""

    name: Line = ""
    office: Line = ""
    email: Line = ""


class SignOff(FileTable):
    """Who stands for the report, and since when."""

    name: Line = ""
    office: Line = ""
    date: Day | None = None


IN_LANGUAGE = "_language"
"""What is added to the key of a text for the language in which it is written."""


class Texts(FileTable):
    """What the report says around the answers.

    Each text may be in a language of its own; empty: in that of the assessment.
    """

    foreword: Text = ""
    foreword_language: LanguageOrNothing = ""
    introduction: Text = ""
    introduction_language: LanguageOrNothing = ""
    context: Text = ""
    context_language: LanguageOrNothing = ""
    lessons: Text = ""
    lessons_language: LanguageOrNothing = ""
    next_steps: Text = ""
    next_steps_language: LanguageOrNothing = ""


class CommentPeriod(FileTable):
    """When the draft of this report was open to comments, and what became of them."""

    start: Day | None = None
    end: Annotated[Day | None, AFTER_THE_START] = None
    comments: NonNegativeInt | None = None
    """How many came."""
    replies: Address = ""
    """Where the comments and the replies to them are published."""
    note: Text = ""
    language: LanguageOrNothing = ""
    """Of the note; empty: that of the assessment."""


class LeftOut(FileTable):
    """A whole phase or guideline that does not apply, if there is a reason."""

    reason: Text = ""
    retired: Line = ""
    """The edition in which it could be left out, where a later one does not let it."""
    language: LanguageOrNothing = ""
    """Of the reason; empty: that of the assessment."""


class Section(StrEnum):
    """A part of the report that can be left out."""

    FOREWORD = "foreword"
    INTRODUCTION = "introduction"
    CONTEXT = "context"
    BLOCKERS = "blockers"
    RECOMMENDATIONS = "recommendations"
    COMMENT_PERIOD = "comment_period"
    LESSONS = "lessons"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """All that is said of a section, wherever it is shown or typed."""

    heading: str = ""
    """Marked for translation; empty: the questionnaire's own word is its heading."""
    help: str = ""
    """What the government's own text is for, as editors of the file show it. Marked;
    empty: it is no such text."""


SECTIONS = complete(
    Section,
    {
        Section.BLOCKERS: SectionRow(marked("Still in the way")),
        Section.FOREWORD: SectionRow(
            marked("Foreword"), marked("A word of somebody who stands for the plan.")
        ),
        Section.INTRODUCTION: SectionRow(
            marked("Introduction"), marked("The report begins with it.")
        ),
        Section.CONTEXT: SectionRow(
            marked("Context"), marked("What a reader must know of the country.")
        ),
        Section.RECOMMENDATIONS: SectionRow(),
        Section.COMMENT_PERIOD: SectionRow(marked("Comments on this report")),
        Section.LESSONS: SectionRow(marked("Lessons"), marked("What was learned.")),
        Section.NEXT_STEPS: SectionRow(
            marked("Next steps"), marked("What happens next.")
        ),
        Section.EVIDENCE: SectionRow(marked("Evidence register")),
        Section.ABOUT: SectionRow(marked("About the requirements")),
    },
)
"""Every section, in the order in which the report names those that it leaves out."""

TEXTS = tuple(section for section, row in SECTIONS.items() if row.help)
"""The sections that the government writes in its own words; `Texts` has a field for each."""

complete_names(
    "Texts",
    (key for text in TEXTS for key in (text.value, text + IN_LANGUAGE)),
    Texts.model_fields,
)
