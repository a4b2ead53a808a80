"""Answers that were reviewed, by people whose names and notes try to break the screens."""

from typing import Any

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review, Reviewer, Suggestion
from selfassess.core.review.threads import Reviews, answer_digest
from selfassess.core.session.workspace import Workspace
from tests.builders import (
    AGREE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    finding,
    review,
)
from tests.tui.workspaces import SavedRecords, example, workspace_of

FIRST = "dev-inform-1"
HOSTILE = "[/b]עמותת המים [red]水水水"
LONG = "The " + "Very " * 20 + "Long Association"


def reviews_of(opened: tuple[Assessment, Questionnaire]) -> Reviews:
    """Three on the first answers of Exampleland; the third of another name each."""
    now = answer_digest(opened[0], FIRST)
    watch = _named(
        "Water Watch",
        {
            FIRST: finding(DISAGREE, PARTLY_MET, "Only [b]late[/b].\n\nTwice.", now),
            "dev-inform-2": finding(AGREE, MET, of="a:" + "0" * 12),
            "dev-inform-5": finding(DISAGREE, NOT_MET),
        },
    )
    hostile = _named(HOSTILE, {FIRST: finding(CANNOT_TELL, note="水" * 90, of=now)})
    wording = {FIRST: Suggestion(suggestion="Say [i]who[/i].", public=True)}
    return {
        "water-watch": watch.model_copy(update={"reflection": "A good year."}),
        "hostile": hostile.model_copy(update={"wording": wording}),
        "long": _named(LONG, {}),
    }


def _named(name: str, findings: dict[str, Any]) -> Review:
    reviewer = Reviewer(name=name, organisation="")
    return review().model_copy(update={"reviewer": reviewer, "findings": findings})


def reviewed(records: SavedRecords, reviewer: str = "", **changes: Any) -> Workspace:
    """Exampleland with its reviews; in the walk of that reviewer, if one is named."""
    opened = example("exampleland")
    return workspace_of(
        records,
        opened,
        reviews=reviews_of(opened),
        reviewer=reviewer,
        place=FIRST,
        **changes,
    )
