from dataclasses import replace
from pathlib import Path

import pytest

from selfassess.core.errors import InvalidFile
from selfassess.core.model.status import Status
from selfassess.core.problems import Problem
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.questionnaires.translation_file import (
    check_translation,
    text_of_translation,
    with_translation,
)
from selfassess.storage.toml.reader import parse_document, read_document
from tests.builders import answered
from tests.storage.questionnaires.test_catalog import SMALL, keep, put

WHOLE = SMALL.with_name("fr.toml").read_text(encoding="utf-8")


def small(folder: Path, french: str = WHOLE, name: str = "fr") -> LoadedQuestionnaire:
    """The small questionnaire with a translation beside it."""
    path = put(folder)
    (path.parent / f"{name}.toml").write_text(french, encoding="utf-8")
    return find_questionnaire(str(path))


def problems_of(folder: Path, french: str, name: str = "fr") -> list[Problem]:
    """All that is wrong with a translation of the small questionnaire."""
    asked = small(folder, french, name)
    document = read_document(str(folder / "small" / f"{name}.toml"))
    return check_translation(document, asked)


def test_a_translation_beside_a_questionnaire_gives_it_other_words(
    tmp_path: Path,
) -> None:
    loaded = small(tmp_path)
    assert loaded.languages == ["en", "fr"]
    canadian = loaded.in_language("fr-CA")
    assert canadian.questionnaire.title == "Un petit questionnaire"
    assert canadian.questionnaire.language == "fr"
    assert canadian.digest == loaded.digest
    assert canadian.is_asked_by("1", loaded.digest)
    for other in ("en", "en-GB", "de", "", None):
        assert canadian.in_language(other) == loaded
    worded = loaded.wordings("fr-CA", "de")
    titles = {tag: read().title for tag, read in worded.items()}
    assert titles == {"fr": "Un petit questionnaire", "en": "A small questionnaire"}


def test_what_is_called_by_no_language_is_no_translation(tmp_path: Path) -> None:
    assert small(tmp_path, name="qzx-notes").languages == ["en"]


def test_a_whole_translation_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path, WHOLE) == []


@pytest.mark.parametrize(
    ("before", "now", "where", "sentence"),
    [
        (
            'id = "small"',
            'id = "smale"',
            ("id",),
            "must be the id of the questionnaire beside it, `small` (did you mean "
            "`small`?)",
        ),
        (
            'edition = "1"',
            'edition = "7"',
            ("edition",),
            "no edition of that name is kept here; there are 1",
        ),
        (
            'language = "fr"',
            'language = "es"',
            ("language",),
            "must be what the file is called by, `fr`",
        ),
        (
            "[requirement.timetable]",
            "[requirement.timetabel]",
            ("requirement", "timetabel"),
            "the questionnaire has no such text (did you mean `timetable`?)",
        ),
        (
            'evidence_hint = "La page"',
            'evidence = "La page"',
            ("requirement", "timetable", "evidence"),
            "the questionnaire has no such text (did you mean `evidence_hint`?)",
        ),
        ('title = "Langues"', 'title = ""', ("requirement", "languages", "title"), ""),
        ('title = "Langues"', "title = 1", ("requirement", "languages", "title"), ""),
        ("Rempli : il", "\\u001b[31m", ("requirement", "timetable", "help"), ""),
        ("[requirement.languages]", "[requirement.early-notice.x]", None, ""),
        ("format = 1", "format = 2", ("format",), "2 is newer than 1"),
    ],
)
def test_what_is_wrong_with_a_translation_is_told_at_its_place(
    tmp_path: Path, before: str, now: str, where: tuple[str, ...], sentence: str
) -> None:
    problems = problems_of(tmp_path, WHOLE.replace(before, now))
    [problem] = [
        p for p in problems if p.severity == "error" and where in (p.where, None)
    ]
    assert problem.sentence.startswith(sentence)
    assert problem.place


def test_the_questionnaires_own_language_is_no_translation(tmp_path: Path) -> None:
    french = WHOLE.replace('language = "fr"', 'language = "en"')
    [problem] = problems_of(tmp_path, french, name="en")
    assert problem.message == "is the language of the questionnaire itself"


def test_texts_that_are_missing_or_of_another_edition_are_told(tmp_path: Path) -> None:
    path = put(tmp_path)
    keep(path, "0")
    text = path.read_text(encoding="utf-8").replace("The pages", "All pages")
    path.write_text(text, encoding="utf-8")
    french = WHOLE.replace('edition = "1"', 'edition = "0"').replace(
        'title = "Avis précoce"\n', ""
    )
    (path.parent / "fr.toml").write_text(french, encoding="utf-8")
    loaded = find_questionnaire(str(path))
    document = read_document(str(path.parent / "fr.toml"))
    problems = check_translation(document, loaded)
    assert [(p.severity, p.subject, p.message) for p in problems] == [
        (
            "warning",
            "requirement.languages.evidence_hint",
            "the original is another one since edition 0, and is shown",
        ),
        ("warning", "requirement.early-notice.title", "is not translated yet"),
    ]
    now = loaded.in_language("fr").questionnaire.by_id
    assert now["languages"].evidence_hint == "All pages [à traduire]"
    assert now["early-notice"].title == "Early notice [à traduire]"
    then = loaded.at("0").in_language("fr").questionnaire.by_id
    assert then["languages"].evidence_hint == "Les pages"


def test_a_translation_inside_a_report_is_used_or_told_to_be_wrong(
    tmp_path: Path,
) -> None:
    loaded = small(tmp_path)
    shown = loaded.in_language("fr").questionnaire
    text = text_of_translation(shown)
    inside = parse_document("small.translation.fr.toml", text.encode())
    alone = replace(loaded, translations={})
    again = with_translation(alone, inside)
    assert again.questionnaire.title == "Un petit questionnaire"
    assert text_of_translation(again.questionnaire) == text
    assert again.in_language("en").questionnaire is loaded.questionnaire
    assert text_of_translation(loaded.questionnaire) == ""
    with pytest.raises(InvalidFile):
        with_translation(alone, parse_document("es.toml", text.encode()))


def test_a_file_in_the_language_of_a_wrong_translation_says_so(tmp_path: Path) -> None:
    small(tmp_path / "questionnaires", "format = 1")
    path = tmp_path / "kenya.toml"
    assessment = answered(timetable=Status.MET).model_copy(update={"language": "fr"})
    path.write_text(format_assessment(assessment, None), encoding="utf-8")
    _assessment, file, problems = open_assessment(str(path), finder_for(str(path)))
    [problem] = [p for p in problems if p.where == ("language",)]
    assert problem.sentence == (
        "the questionnaire cannot be shown in this language (see: selfassess "
        "questionnaires check small)"
    )
    assert problem.severity == "warning"
    assert file.questionnaire.title == "A small questionnaire"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_translation_that_cannot_be_used_leaves_the_original(
    tmp_path: Path, is_there: bool
) -> None:
    loaded = small(tmp_path, "format = 1")
    if not is_there:
        (tmp_path / "small" / "fr.toml").unlink()
    shown = loaded.in_language("fr")
    assert shown.questionnaire is loaded.questionnaire
    assert shown.wrong_translation == "fr"
