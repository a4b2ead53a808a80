"""What is said of translations that translate nothing, or what is no more."""

from typing import Any

from selfassess.core.diff.assessment_diff import changes_between
from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.digest import short_digest
from selfassess.core.validation.pydantic_errors import validated
from selfassess.storage.checks.translation_checks import check_translations
from tests.builders import MET, answered

SAID = answered(**{"dev-1": Answer(status=MET, note="Online.")})


def told(language: str = "fr", **tables: Any) -> dict[str, str]:
    """What is said of these translations, by the place of each."""
    data = {**contents_of(SAID), "translations": {language: tables}}
    problems = check_translations(data, "en")
    return {
        ".".join(map(str, each.where[2:])): f"{each.message} {each.hint}"
        for each in problems
    }


def test_what_translates_no_text_is_told_with_the_name_that_may_be_meant() -> None:
    notes = {"dve-1": {"note": "En ligne."}, "dev-1": {"nota": "En ligne."}}
    said = told(answers=notes, evidnce={"x": {"title": "y"}}, country={"x": "y"})
    assert "did you mean `dev-1`?" in said["answers.dve-1"]
    assert "did you mean `note`?" in said["answers.dev-1.nota"]
    assert "did you mean `evidence`?" in said["evidnce"]
    assert "`x` translates no text of this file" in said["country.x"]


def test_a_translation_of_an_earlier_text_is_told_and_one_of_this_text_is_not() -> None:
    older, same = ({"note": "Ici.", "note_of": of} for of in OLDER_AND_SAME)
    assert "an earlier text" in told(answers={"dev-1": older})["answers.dev-1.note"]
    assert told(answers={"dev-1": same}, country="Essai") == {}
    assert "the language of the file itself" in told("en", country="Example")[""]


OLDER_AND_SAME = (short_digest("On paper."), short_digest("Online."))


def test_what_is_no_text_is_refused_with_its_place() -> None:
    data = SAID.model_dump() | {"translations": {"fr": {"answers": {"dev-1": 3}}}}
    _none, (problem,) = validated(Assessment, data)
    assert problem.where == ("translations", "fr", "answers", "dev-1")
    assert problem.message == "must be text in quotation marks"


def test_two_people_translate_one_file_and_both_translations_stay() -> None:
    def with_french(**tables: Any) -> Assessment:
        data = SAID.model_dump() | {"translations": {"fr": tables}}
        return Assessment.model_validate(data)

    ours = with_french(country="Essai", answers={"dev-1": {"note": "En ligne."}})
    theirs = with_french(action_plan="Plan", answers={"dev-1": {"note": "Ligne."}})
    merged = merge(SAID, ours, theirs)
    assert merged.translations["fr"]["country"] == "Essai"
    assert merged.translations["fr"]["action_plan"] == "Plan"
    (conflict,) = merged.conflicts
    assert conflict.where == "translations.fr.answers.dev-1.note"
    changes = changes_between(contents_of(SAID), contents_of(ours))
    assert [(each.where[2:], each.after) for each in changes] == [
        (("country",), "Essai"),
        (("answers", "dev-1", "note"), "En ligne."),
    ]
