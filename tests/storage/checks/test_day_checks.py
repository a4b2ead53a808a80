"""What is told of the days of events in an assessment's file."""

from datetime import date

import pytest

from selfassess.core.model.event_days import EventDays
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.sources import Basis, Citation
from selfassess.core.model.questionnaire.time_rules import TimeRule, TimeRuleKind
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document
from tests.builders import MET, answered, questionnaire, requirement

LONG = TimeRule(
    kind=TimeRuleKind.LONG,
    event="comments",
    days=14,
    sources=(Citation(key="guide", basis=Basis.PRACTICE),),
)
ASKED = questionnaire(
    a=requirement("a", time_rules=(LONG,)),
    events=(
        Event(id="notice", title="Notice", kind=EventKind.ONCE),
        Event(id="meetings", title="Meetings", kind=EventKind.REPEATED),
        Event(
            id="comments",
            title="Comments",
            kind=EventKind.SPAN,
            same_as="comment_period",
        ),
    ),
)
LOADED = LoadedQuestionnaire(ASKED, digest="")
TEXT = format_assessment(answered(a=MET), ASKED)
TODAY = date(2026, 11, 30)


def told(*edits: tuple[str, str], text: str = TEXT) -> list[str]:
    """Everything told of the file with other words here and there, with its line."""
    for right, wrong in edits:
        assert right in text
        text = text.replace(right, wrong, 1)
    document = parse_document("a.toml", text.encode())
    problems = parse_assessment(document, lambda _id: LOADED, TODAY).problems
    return [
        f"{p.severity} {p.place.source if p.place else ''}: {p.sentence}"
        for p in problems
    ]


def test_every_event_has_its_table_from_the_start() -> None:
    stubs = "[events.notice]\n\n[events.meetings]\ndates = []\n\n[events.comments]\n\n"
    assert stubs in TEXT
    assert told() == []


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        (
            *("[events.notice]", "[events.notise]"),
            "error [events.notise]: the questionnaire has no event `notise` (did you "
            "mean `notice`?)",
        ),
        (
            *("dates = []", "date = 2026-01-02"),
            "error date = 2026-01-02: `meetings` is an event of the kind `repeated`, "
            "whose days stand under `dates`",
        ),
        (
            *("[events.comments]\n", "[events.comments]\nbegin = 2026-01-01\n"),
            "warning begin = 2026-01-01: is not known here, and is kept",
        ),
        (
            "[events.comments]\n",
            "[events.comments]\nstart = 2026-01-02\nend = 2026-01-01\n",
            "error end = 2026-01-01: ends before it starts",
        ),
        (
            *("[events.notice]\n", '[events.notice]\ndate = "1 May"\n'),
            'error date = "1 May": must be a date such as 2026-11-23',
        ),
        (
            *("dates = []", "dates = [2026-01-01, 2062-01-01]"),
            "warning dates = [2026-01-01, 2062-01-01]: is more than 20 years from now",
        ),
    ],
)
def test_days_that_are_wrong_are_told_with_what_would_be_right(
    right: str, wrong: str, problem: str
) -> None:
    assert told((right, wrong)) == [problem]


@pytest.mark.parametrize("state", ["draft", "final"])
def test_an_answer_that_the_days_speak_against_is_a_warning(state: str) -> None:
    days = "[events.comments]\nstart = 2026-01-01\nend = 2026-01-03\n"
    table = "[comment_period]\nstart = 2026-01-01\nend = 2026-01-20\n\n[answers.a]"
    lines = told(
        ("[events.comments]\n", days),
        ("[answers.a]", table),
        ('state = "draft"', f'state = "{state}"'),
    )
    assert lines == [
        "warning [events.comments]: these days differ from those of [comment_period]; "
        "these count",
        'warning status = "met": met, but the days say: 3 days long; 14 asked (look at '
        "the answer again, and at what speaks against it)",
    ]


def test_days_stand_in_the_file_in_order_and_once() -> None:
    days = EventDays(dates=(date(2026, 5, 1), date(2026, 2, 1), date(2026, 5, 1)))
    text = format_assessment(answered().with_entry("events", "meetings", days), ASKED)
    assert "dates = [\n    2026-02-01,\n    2026-05-01,\n]\n" in text
