"""An assessment as the text of its file."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.model.about.details import IN_LANGUAGE, TEXTS
from selfassess.core.model.about.translations import (
    ANY,
    OF_ASSESSMENTS,
    PARAGRAPHS,
    Translations,
    Tree,
)
from selfassess.core.model.answer import TO_CONFIRM, Answer
from selfassess.core.model.assessment import Assessment, in_order
from selfassess.core.model.levels import (
    AnyLevels,
    ClaimedLevel,
    GivenLevel,
    with_all_asked,
)
from selfassess.core.model.questionnaire.events import EventKind
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.scoring.parts import with_all_parts
from selfassess.storage.toml.writer import ended, format_toml

_SELDOM = (
    *("sign_off", "remarks", "remarks_language", "recommendations", "comment_period"),
    *("comments", "commitments", "meetings", "actions", "members", "forum_meetings"),
    *("owners", "report", "retired", "replies"),
)
"""Tables that most assessments leave empty: then they are not in the file."""
_SELDOM_TEXTS = ("foreword", *(f"{text}{IN_LANGUAGE}" for text in TEXTS))


def format_assessment(
    assessment: Assessment, questionnaire: Questionnaire | None, *, whole: bool = True
) -> str:
    """The file's text: a table for every requirement, in the questionnaire's order.

    Where the questionnaire is not here, the answers stay as they stand. Unless the
    file is to be `whole`, it gets no tables that it does not have yet.
    """
    data = assessment.model_dump(exclude_none=True)
    data["evidence"] = {slug: _entry(e) for slug, e in assessment.evidence.items()}
    data["texts"] = {
        key: ended(value) if key in TEXTS else value
        for key, value in data["texts"].items()
        if value or key not in _SELDOM_TEXTS
    }
    seldom = {name: _filled(getattr(assessment, name)) for name in _SELDOM}
    seldom["not_applicable"] = _parts(assessment, questionnaire, whole=whole)
    seldom["levels"] = level_tables(
        assessment.levels, questionnaire if whole else None, ClaimedLevel()
    )
    seldom["events"] = _events(assessment, questionnaire, whole=whole)
    seldom["conflicts"] = [contents_of(conflict) for conflict in assessment.conflicts]
    data |= seldom
    answers = assessment.answers
    ordered = in_order(answers, questionnaire) if questionnaire else answers
    data["answers"] = {
        requirement_id: _stub(answer)
        for requirement_id, answer in ordered.items()
        if whole or requirement_id in answers
    }
    data["translations"] = seldom["translations"] = translation_tables(
        assessment.translations, OF_ASSESSMENTS, data
    )
    return format_toml({k: v for k, v in data.items() if v or k not in seldom})


def _parts(
    assessment: Assessment, questionnaire: Questionnaire | None, *, whole: bool
) -> dict[str, Any]:
    """A table for every phase or guideline that may be left out."""
    left_out = assessment.not_applicable
    ordered = with_all_parts(left_out, questionnaire) if questionnaire else left_out
    return {
        key: {"reason": ""} | _filled(entry) | {"reason": ended(entry.reason)}
        for key, entry in ordered.items()
        if whole or key in left_out
    }


def level_tables(
    levels: AnyLevels, questionnaire: Questionnaire | None, nothing: GivenLevel
) -> dict[str, dict[str, Any]]:
    """A table for every level that is asked, or that was given all the same."""
    asked = questionnaire.asked_levels if questionnaire else ()
    return {
        scale: {phase: _level(given) for phase, given in by_phase.items()}
        for scale, by_phase in with_all_asked(levels, asked, nothing).items()
    }


def _level(given: GivenLevel) -> dict[str, Any]:
    table = given.model_dump(exclude_none=True)
    said = {
        key: value
        for key, value in table.items()
        if value or key not in ("retired", "language")
    }
    return {**said, "note": ended(given.note)}


def translation_tables(
    translations: Translations, tree: Tree, originals: Mapping[str, Any]
) -> dict[str, Any]:
    """The translations in the order of the originals, paragraphs with an end."""
    return {
        language: _translated(texts, tree, originals)
        for language, texts in sorted(translations.items())
    }


def _translated(texts: Mapping[str, Any], tree: Tree, originals: Any) -> dict[str, Any]:
    ordered, table = {}, originals if isinstance(originals, Mapping) else {}
    for key in (key for key in dict.fromkeys((*table, *texts)) if key in texts):
        text, kind = texts[key], tree.get(key, tree.get(ANY, {}))
        if isinstance(text, Mapping) and isinstance(kind, Mapping):
            text = _translated(text, kind, table.get(key))
        ordered[key] = ended(text) if kind == PARAGRAPHS else text
    return ordered


def _events(
    assessment: Assessment, questionnaire: Questionnaire | None, *, whole: bool
) -> dict[str, Any]:
    """A table for every event of which the days are asked."""
    said = {key: _filled(days) for key, days in assessment.events.items()}
    asked = questionnaire.events if questionnaire else ()
    stubs = {
        event.id: {"dates": ()} if event.kind is EventKind.REPEATED else {}
        for event in asked
        if whole or event.id in said
    }
    return {key: {**stubs.get(key, {}), **said.get(key, {})} for key in stubs | said}


_PARAGRAPHS = {
    *("note", "done", "not_done", "chosen", "text", "answer"),
    *("progress", "challenges", "next_steps"),
}
"""Texts of several lines, also where there is only one so far."""


def _filled(table: Any) -> Any:
    """A table with only what somebody wrote in it."""
    if isinstance(table, dict):
        return {key: _filled(value) for key, value in table.items()}
    if isinstance(table, BaseModel):
        return _model(table)
    return ended(table)


def _model(table: BaseModel) -> dict[str, Any]:
    data = table.model_dump(exclude_defaults=True)
    own = type(table).model_fields.keys() & _PARAGRAPHS
    texts = {k: ended(data[k]) for k in own & data.keys() if isinstance(data[k], str)}
    return {**data, **texts}


def _entry(entry: Evidence) -> dict[str, Any]:
    """An entry without own fields that are empty, with all that we do not know."""
    kept = entry.model_dump(exclude_defaults=True)
    if "\n" in entry.note:
        kept["note"] = ended(entry.note)
    return kept


def _stub(answer: Answer) -> dict[str, Any]:
    table = answer.model_dump()
    for key in ("come_back", *TO_CONFIRM, "owner", "due", "shows", "language"):
        if not table[key]:
            del table[key]
    return {**table, "note": ended(table["note"])}
