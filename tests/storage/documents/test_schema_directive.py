from pathlib import Path

import pytest

from selfassess.core.errors import CannotSave, ChangedOnDisk
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.schema_directive import (
    name_schema,
    schema_line,
    without_schema_line,
)
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document, read_document
from tests.builders import BASIC, NOT_MET, answer, answered, questionnaire, review

ASKED = questionnaire(a=BASIC)
LINE = "#:schema ./a.json\n"


def find(_identifier: str) -> LoadedQuestionnaire:
    return LoadedQuestionnaire(ASKED, digest="")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{LINE}a = 1\n", LINE),
        ("#:schema ./a.json \t\na = 1\n", LINE),
        ("#:schema ./a.json", LINE),
        (f"a = 1\n{LINE}", ""),
        ("# :schema ./a.json\n", ""),
        ("#:schemas ./a.json\n", ""),
        ("a = 1\n", ""),
    ],
)
def test_only_the_first_line_names_the_schema(text: str, line: str) -> None:
    assert schema_line(text) == line
    assert (without_schema_line(text) == text) is (not line)


def test_an_assessment_keeps_its_line_through_every_save(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(LINE + format_assessment(answered(), ASKED), encoding="utf-8")
    assessment, file, problems = open_assessment(str(path), find)
    assert not any("comments" in problem.message for problem in problems)
    for status in (NOT_MET, *[NOT_MET] * 2):
        file.save(assessment.with_answer("a", answer(status)))
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{LINE}format = 1\n")
    assert text.count(LINE) == 1
    assert 'status = "not_met"' in text


def test_a_review_keeps_its_line_through_every_save(tmp_path: Path) -> None:
    about = answered()
    path = tmp_path / "a.reviews" / "water-watch.toml"
    path.parent.mkdir()
    path.write_text(LINE + format_review(review(), ASKED, about), encoding="utf-8")
    whose = ("Water Watch", "")
    _, mine, file, _ = open_review(str(tmp_path / "a.toml"), about, find, whose)
    file.save(mine)
    file.save(mine)
    assert path.read_text(encoding="utf-8").startswith(f"{LINE}format = 1\n")


def test_other_comments_are_told_to_be_lost_where_they_are() -> None:
    text = f"{LINE}# mine {'x' * 600_000}\n{format_assessment(answered(), ASKED)}"
    problem = parse_assessment(parse_document("a.toml", text.encode()), find).problems[
        0
    ]
    assert "comments are not kept" in problem.message
    assert problem.place
    assert problem.place.line == 2


def test_a_file_begins_with_the_way_to_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.toml"
    path.parent.mkdir()
    path.write_bytes(b"# mine\r\na = 1\r\n")
    schema = tmp_path / "é.json"
    assert name_schema(read_document(str(path)), str(schema))
    text = path.read_text(encoding="utf-8")
    assert text == "#:schema ../é.json\n# mine\na = 1\n"
    assert not name_schema(read_document(str(path)), str(schema))
    assert name_schema(read_document(str(path)), str(tmp_path / "in" / "b.json"))
    assert path.read_text(encoding="utf-8").startswith("#:schema ./b.json\n# mine\n")


def test_a_way_that_no_relative_path_takes_is_written_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_another_drive(*_: object) -> str:
        raise ValueError

    path = tmp_path / "a.toml"
    path.write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr("os.path.relpath", on_another_drive)
    name_schema(read_document(str(path)), str(tmp_path / "b.json"))
    assert path.read_text(encoding="utf-8").startswith("#:schema file:///")


def test_what_editors_could_not_follow_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("a = 1\n", encoding="utf-8")
    document = read_document(str(path))
    with pytest.raises(CannotSave, match="a path without blanks"):
        name_schema(document, str(tmp_path / "my schema.json"))
    path.write_text("a = 2\n", encoding="utf-8")
    with pytest.raises(ChangedOnDisk):
        name_schema(document, str(tmp_path / "b.json"))
    assert path.read_text(encoding="utf-8") == "a = 2\n"
