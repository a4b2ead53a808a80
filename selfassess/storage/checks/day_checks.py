"""Warnings about the days of events: what they say against answers, and against each other."""

from collections.abc import Iterator
from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.timeline.judgement import judge
from selfassess.core.timeline.known_days import is_said_twice


def check_days(
    questionnaire: Questionnaire, assessment: Assessment, today: date
) -> Iterator[Problem]:
    """Answers that the days of events speak against, and days that two tables tell otherwise."""
    judgement = judge(questionnaire, assessment, today)
    for requirement_id in judgement.contradictions:
        yield warning(
            judgement.contradiction_sentence(requirement_id),
            ("answers", requirement_id, "status"),
            # Translators: it: the answer.
            hint=_("look at the answer again, and at what speaks against it"),
            code="SA418",
        )
    for event in questionnaire.events:
        if is_said_twice(event, assessment):
            # Translators: days of an event; {table} is a table of the file; these:
            # those named before.
            message = _("these days differ from those of [{table}]; these count")
            yield warning(
                message.format(table=event.same_as),
                ("events", event.id),
                at_key=True,
                code="SA419",
            )
