"""What an assessment says around its answers: the plan, the contact, texts for the report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeInt,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from selfassess.core.enum_table import complete, complete_names
from selfassess.core.model.fields import Address, Day, FilledLine, Line, Text, YearOrDay
from selfassess.core.text.i18n import _, marked

# Keys we do not know are kept, so that a later program's additions pass through.
_FROM_FILE = ConfigDict(frozen=True, extra="allow")


class Period(BaseModel):
    """The time the action plan covers: years or days."""

    model_config = _FROM_FILE

    start: YearOrDay | None = None
    end: YearOrDay | None = None

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: YearOrDay | None, info: ValidationInfo) -> YearOrDay | None:
        start = info.data.get("start")
        if start and end and _is_before(end, start):
            raise PydanticCustomError("period", _("ends before it starts"))
        return end


class PointOfContact(BaseModel):
    """Who answers for the government."""

    model_config = _FROM_FILE

    name: Line = ""
    office: Line = ""
    email: Line = ""


class Texts(BaseModel):
    """What the report says around the answers."""

    model_config = _FROM_FILE

    introduction: Text = ""
    context: Text = ""
    lessons: Text = ""
    next_steps: Text = ""


class CommentPeriod(BaseModel):
    """When the draft of this report was open to comments, and what became of them."""

    model_config = _FROM_FILE

    start: Day | None = None
    end: Day | None = None
    comments: NonNegativeInt | None = None
    """How many came."""
    replies: Address = ""
    """Where the comments and the replies to them are published."""
    note: Text = ""

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: Day | None, info: ValidationInfo) -> Day | None:
        start = info.data.get("start")
        if start and end and end < start:
            raise PydanticCustomError("period", _("ends before it starts"))
        return end


class Recommendation(BaseModel):
    """What somebody advised on an earlier action plan, and what was done about it."""

    model_config = _FROM_FILE

    title: FilledLine
    source: Line = ""
    done: Text = ""


class LeftOut(BaseModel):
    """A whole phase or guideline that does not apply, if there is a reason."""

    model_config = _FROM_FILE

    reason: Text = ""


class Section(StrEnum):
    """A part of the report that can be left out."""

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
    place: Literal["", "before", "after"] = ""
    """Of the government's own text, seen from the answers; empty: it is no such text."""
    help: str = ""
    """What such a text is for, as editors of the file show it. Marked."""


SECTIONS = complete(
    Section,
    {
        Section.BLOCKERS: SectionRow(marked("What still stands in the way")),
        Section.INTRODUCTION: SectionRow(
            marked("Introduction"), "before", marked("The report begins with it.")
        ),
        Section.CONTEXT: SectionRow(
            marked("Context"),
            "before",
            marked("What a reader must know of the country."),
        ),
        Section.RECOMMENDATIONS: SectionRow(),
        Section.COMMENT_PERIOD: SectionRow(marked("Comments on this report")),
        Section.LESSONS: SectionRow(
            marked("Lessons"), "after", marked("What was learned.")
        ),
        Section.NEXT_STEPS: SectionRow(
            marked("Next steps"), "after", marked("What happens next.")
        ),
        Section.EVIDENCE: SectionRow(marked("Evidence register")),
        Section.ABOUT: SectionRow(marked("About the requirements")),
    },
)
"""Every section, in the order in which the report names those that it leaves out."""

TEXTS = tuple(section for section, row in SECTIONS.items() if row.place)
"""The sections that the government writes in its own words; `Texts` has a field for each."""

complete_names("Texts", TEXTS, Texts.model_fields)


class ReportSettings(BaseModel):
    """What of the report is wanted; summary, answers, reviews and origin always are."""

    model_config = _FROM_FILE

    leave_out: tuple[Section, ...] = ()


def _is_before(end: YearOrDay, start: YearOrDay) -> bool:
    if isinstance(end, date) and isinstance(start, date):
        return end < start
    return _year(end) < _year(start)


def _year(moment: YearOrDay) -> int:
    return moment if isinstance(moment, int) else moment.year
