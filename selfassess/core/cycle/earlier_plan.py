"""What the assessment of a plan begins with of that of an earlier one."""

import re
from collections.abc import Collection, Container, Mapping
from typing import Any

from selfassess.core.cycle.brought import BROUGHT, USUAL, Brought
from selfassess.core.model.about.details import IN_LANGUAGE, TEXTS, Section
from selfassess.core.model.answer import TO_CONFIRM, Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.model.registers.register_keys import with_new_keys
from selfassess.core.model.status import Status

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""As titles of plans name the years for which they are."""


def bring(
    earlier: Assessment,
    begun: Assessment,
    questionnaire: Questionnaire,
    chosen: Collection[Brought] = USUAL,
    answers: Mapping[str, Answer] | None = None,
) -> Assessment:
    """The new assessment with what is chosen of an earlier one.

    `answers` are the earlier ones under the ids of the `questionnaire` that is answered
    now, where it has one for them; without it both ask under the same ids. An answer
    that nobody has confirmed since an even earlier plan stays one of that plan.
    """
    given = earlier.answers if answers is None else answers
    brought = {
        key: _brought(given[key], earlier.action_plan, chosen)
        for key in questionnaire.by_id
        if key in given
    }
    tables = _tables(earlier, questionnaire, chosen)
    changed = begun.model_copy(update={**tables, "answers": brought})
    return _without_citations(changed, earlier, tables)


def _tables(
    earlier: Assessment, questionnaire: Questionnaire, chosen: Collection[Brought]
) -> dict[str, Any]:
    """What is brought beside the answers, by the names of the tables."""
    tables = {
        table: getattr(earlier, table)
        for kind in chosen
        for table in BROUGHT[kind].tables
    }
    if "texts" in tables:
        # It stands with its writer's name for the earlier plan, and for no other.
        tables["texts"] = earlier.texts.model_copy(
            update={"foreword": "", f"foreword{IN_LANGUAGE}": ""}
        )
    phases = {phase.id for phase in questionnaire.phases}
    for name in ("remarks", f"remarks{IN_LANGUAGE}"):
        if by_phase := tables.get(name):
            tables[name] = {k: v for k, v in by_phase.items() if k in phases}
    if Brought.ACTIONS in chosen:
        actions = earlier.actions.items()
        tables["actions"] = {key: each for key, each in actions if each.is_pending}
    return tables


def _without_citations(
    changed: Assessment, earlier: Assessment, tables: Container[str]
) -> Assessment:
    """Entries that were brought cite none of those that were not."""
    data = changed.model_dump()
    for register, cited_as in CITED_AS.items():
        if cited_as and register not in tables:
            keys = dict.fromkeys(getattr(earlier, register, ()), "")
            data = with_new_keys(data, register, keys)
    return type(changed).model_validate(data)


def _brought(answer: Answer, plan: str, chosen: Collection[Brought]) -> Answer:
    """What is chosen of an earlier answer; its flag and its day were of that plan."""
    left: dict[str, Any] = {"come_back": False, "due": None}
    if Brought.ANSWERS not in chosen:
        left |= {"written": Status.UNANSWERED, **dict.fromkeys(TO_CONFIRM, "")}
    if Brought.NOTES not in chosen:
        left |= {"note": ""}
    if Brought.EVIDENCE not in chosen:
        left |= {"evidence": (), "shows": {}}
    return answer.model_copy(update=left).to_confirm(plan)


def texts_that_name(plan: str, assessment: Assessment) -> list[Section]:
    """The texts of the report in which that plan is named, or a year of its title."""
    names = [plan, *YEAR.findall(plan)]
    texts = {section: getattr(assessment.texts, section) for section in TEXTS}
    return [s for s, text in texts.items() if any(name in text for name in names)]
