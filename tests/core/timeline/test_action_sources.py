"""Actions made of promises to reviewers, requirements and recommendations."""

from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.consultation import Recommendation
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.timeline.action_sources import (
    action_for,
    action_for_recommendation,
    key_of_same,
)
from tests.builders import BASIC, answered, questionnaire

ASKED = questionnaire(timetable=BASIC, notice=BASIC)
TIMETABLE = ASKED.by_id["timetable"]
PLANNED = Reply(
    decision=Decision.ACCEPTED_PLANNED, note="We put it online.\nBefore May."
)
FILE = answered().model_copy(
    update={
        "replies": {
            "watch": {"timetable": PLANNED, "notice": PLANNED},
            "forum": {"timetable": Reply(decision=Decision.NOT_ACCEPTED)},
            "press": {"timetable": Reply(decision=Decision.ACCEPTED_PLANNED)},
        },
        "recommendations": {"advice": Recommendation(title="Give notice")},
    }
)


def test_each_promise_becomes_one_action_or_else_the_requirement_itself() -> None:
    file, made = FILE, []
    for number in range(4):
        action = action_for(TIMETABLE, file)
        if not key_of_same(action, file):
            made.append(action)
            file = file.with_entry("actions", f"a-{number}", action)
    assert made == [
        PlannedAction(
            title="We put it online.", requirement="timetable", reviewer="watch"
        ),
        PlannedAction(title="Timetable", requirement="timetable", reviewer="press"),
    ]
    assert key_of_same(action_for(TIMETABLE, file), file) == "a-0"
    silent = action_for(TIMETABLE, answered())
    assert silent == PlannedAction(title="Timetable", requirement="timetable")


def test_a_long_promise_is_cut_and_a_recommendation_keeps_its_title() -> None:
    long = PLANNED.model_copy(update={"note": "word " * 60})
    replies = {"watch": {"timetable": long}}
    file = FILE.model_copy(update={"replies": replies})
    title = action_for(TIMETABLE, file).title
    assert len(title) <= 100
    assert title.endswith("word …")
    action = action_for_recommendation("advice", file)
    assert action == PlannedAction(title="Give notice", recommendation="advice")
    file = file.with_entry("actions", "give-notice", action)
    assert key_of_same(action_for_recommendation("advice", file), file) == "give-notice"
