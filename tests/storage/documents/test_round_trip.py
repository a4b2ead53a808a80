import math
from typing import Any

from hypothesis import given, settings

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document
from tests.builders import BASIC, questionnaire
from tests.strategies import EVENTS, assessments

ASKED = questionnaire(
    events=EVENTS,
    a=BASIC,
    b=BASIC,
    c=BASIC,
    d=BASIC,
    e=BASIC,
)


def find(_name: str) -> LoadedQuestionnaire:
    return LoadedQuestionnaire(ASKED, digest="")


def read_again(text: str) -> Assessment:
    parsed = parse_assessment(parse_document("a.toml", text.encode()), find)
    assert parsed.assessment, parsed.problems
    return parsed.assessment


def same(one: Any, other: Any) -> bool:
    """Equal; not a number is equal to itself."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and math.isnan(one):
        return isinstance(other, float) and math.isnan(other)
    return type(one) is type(other) and bool(one == other)


@given(assessments())
@settings(max_examples=70)
def test_what_is_written_reads_back_as_the_same(assessment: Assessment) -> None:
    again = read_again(format_assessment(assessment, ASKED))
    meant = assessment.model_dump()
    read = again.model_dump()
    # Every requirement and every event has its table from the start.
    meant["events"] = {
        **{event.id: EventDays().model_dump() for event in EVENTS},
        **meant["events"],
    }
    meant["answers"] = {
        **{name: Answer().model_dump() for name in ASKED.by_id},
        **meant["answers"],
    }
    assert same(read, meant)


@given(assessments())
@settings(max_examples=40)
def test_writing_what_was_read_changes_nothing(assessment: Assessment) -> None:
    text = format_assessment(assessment, ASKED)
    assert format_assessment(read_again(text), ASKED) == text
