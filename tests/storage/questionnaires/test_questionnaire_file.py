from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Severity
from selfassess.storage.questionnaires.questionnaire_file import (
    load_questionnaire,
    parse_questionnaire,
)
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.reader import parse_document, read_document

SMALL = (
    Path(__file__).parent.parent.parent
    / "broken/questionnaires/small/questionnaire.toml"
)
TEXT = SMALL.read_text(encoding="utf-8")


def test_a_questionnaire_is_loaded_with_the_digest_of_what_it_says() -> None:
    loaded = load_questionnaire(str(SMALL))
    assert list(loaded.questionnaire.by_id) == [
        "timetable",
        "languages",
        "early-notice",
    ]
    assert loaded.digest == digest_of(read_document(str(SMALL)).data)


def test_warnings_do_not_keep_a_questionnaire_from_use(tmp_path: Path) -> None:
    (path := tmp_path / "own.toml").write_text(f"colour = 1\n{TEXT}", encoding="utf-8")
    assert load_questionnaire(str(path)).questionnaire.id == "small"


def test_warnings_about_the_bytes_come_first() -> None:
    document = parse_document("q.toml", b"\xef\xbb\xbfcolour = 1\n" + TEXT.encode())
    _questionnaire, problems = parse_questionnaire(document)
    assert [problem.severity for problem in problems] == [Severity.WARNING] * 2
    assert "byte-order mark" in problems[0].message


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('id = "languages"', 'id = "timetable"'),
        ('tier = "best_practice"', 'tier = "best"'),
        ("format = 1", "format = 2"),
    ],
)
def test_a_questionnaire_with_an_error_is_not_loaded(
    right: str, wrong: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(TEXT.replace(right, wrong), encoding="utf-8")
    with pytest.raises(InvalidFile) as refused:
        load_questionnaire(str(path))
    assert len(refused.value.problems) == 1
    assert str(refused.value) == refused.value.problems[0].message


def test_a_questionnaire_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        load_questionnaire(str(tmp_path / "gone.toml"))
