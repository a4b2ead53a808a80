"""An assessment's own file taken as a form that somebody filled in."""

from collections.abc import Iterator

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.report.forms.filled.filled_answer import FilledAnswer
from selfassess.report.forms.filled.filled_form import FilledForm
from selfassess.report.forms.level_fields import OPENNESS
from selfassess.report.forms.prefilled import cited_by, details_in, shown_by

PAGE, DRAFT = "page-", "page-new-"
"""So begin the ids in files that pages save: of an assessment, whose own id follows, or of
none yet. They hold a part of it, which must not be taken for a copy of the whole."""
_ABOUT = {"format", "id", "questionnaire", "edition", "digest", "language", "state"}
_TAKEN = {"country", "action_plan", "point_of_contact", "evidence", "answers", "levels"}
_PARTS = {"status", "evidence", "shows", "note", "carried", "proposed"}
_LEVEL_PARTS = {"level", "open", "note"}


def form_in(assessment: Assessment) -> FilledForm:
    """What a form would say that is filled in like this file, and what none could."""
    details = dict(details_in(assessment))
    is_draft = assessment.id.startswith(DRAFT)
    details["assessment"] = "" if is_draft else assessment.id.removeprefix(PAGE)
    answers = {
        key: _filled(answer, assessment) for key, answer in assessment.answers.items()
    }
    more = list(dict.fromkeys(_more(assessment)))
    sentence = _("it says more than a form can, which is left out: {names}")
    return FilledForm(
        assessment.questionnaire,
        assessment.edition,
        {key: text for key, text in details.items() if text},
        {key: answer for key, answer in answers.items() if not answer.is_empty},
        {
            f"{scale}:{phase}": _texts(given)
            for scale, by_phase in assessment.levels.items()
            for phase, given in by_phase.items()
        },
        notes=(sentence.format(names=listed(more)),) if more else (),
    )


def _filled(answer: Answer, assessment: Assessment) -> FilledAnswer:
    cited, shown = cited_by(answer, assessment), shown_by(answer, assessment)
    return FilledAnswer(answer.status, answer.note, cited, shown)


def _texts(given: ClaimedLevel) -> dict[str, str]:
    openness = (word for word, is_open in OPENNESS.items() if is_open is given.open)
    return {"level": given.level, "open": next(openness, ""), "note": given.note}


def _more(assessment: Assessment) -> Iterator[str]:
    """The names of what the file says beyond answers, evidence and levels."""
    said = assessment.model_dump(exclude_defaults=True)
    yield from (
        key
        for key, table in said.items()
        if key not in _ABOUT | _TAKEN and _is_said(table)
    )
    for answer in said.get("answers", {}).values():
        yield from (f"answers.*.{key}" for key in answer if key not in _PARTS)
    for by_phase in said.get("levels", {}).values():
        for given in by_phase.values():
            yield from (f"levels.*.*.{key}" for key in given if key not in _LEVEL_PARTS)


def _is_said(value: object) -> bool:
    """Whether anything stands there but tables to be filled in."""
    if isinstance(value, dict):
        return any(map(_is_said, value.values()))
    return bool(value)
