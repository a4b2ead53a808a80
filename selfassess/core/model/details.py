"""What an assessment says around its answers: the plan, the contact, texts for the report."""

from datetime import date
from enum import StrEnum

from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeInt,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from selfassess.core.model.fields import Address, Day, FilledLine, Line, Text, YearOrDay
from selfassess.core.text.i18n import _

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
