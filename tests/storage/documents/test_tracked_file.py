import tomllib
from pathlib import Path

import pytest

from selfassess.core.errors import CannotSave, ChangedOnDisk
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.storage.documents import layout
from selfassess.storage.documents.tracked_file import TrackedFile
from selfassess.storage.files.atomic import written_at
from selfassess.storage.recovery import versions
from selfassess.storage.recovery.versions import Versions
from selfassess.storage.toml.reader import read_document
from selfassess.storage.toml.writer import format_toml

BY_HAND = '# Ana asks\na = 1   # once\n\n[t]\nb = "x" # twice\n'
AFTER = format_toml({"a": 2, "t": {"b": "x"}})


@pytest.fixture
def path(tmp_path: Path) -> str:
    (file := tmp_path / "a.toml").write_text(BY_HAND, "utf-8")
    return str(file)


def opened(path: str) -> TrackedFile:
    return TrackedFile(path, read_document(path), Path(path).parent / "state")


def kept(path: str) -> list[str]:
    known = Versions(path, "id", Path(path).parent / "state").all()
    return [version.content().decode() for version in known]


def text(path: str) -> str:
    return Path(path).read_text("utf-8")


def test_comments_and_layout_survive_one_save_after_another(path: str) -> None:
    file = opened(path)
    file.replace(AFTER, "id")
    assert text(path) == BY_HAND.replace("a = 1", "a = 2")
    file.replace(format_toml({"a": 3, "t": {"b": "y"}}), "id")
    assert text(path) == BY_HAND.replace("a = 1", "a = 3").replace("x", "y")
    assert file.notices() == []
    assert kept(path) == [BY_HAND, text(path)]


@pytest.mark.parametrize("line", ["", "#:schema ./a.schema.json\n"])
def test_what_a_program_wrote_is_written_as_ever_and_no_schema_line_changes_that(
    line: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "edited", None)  # would fail
    Path(path).write_text(line + format_toml({"a": 1}), "utf-8")
    file = opened(path)
    for _save in range(2):
        file.replace(AFTER, "id")
    assert text(path) == line + AFTER


def test_a_layout_without_comments_survives_too(path: str) -> None:
    Path(path).write_text("t = {b='x'}\na    =    1\n", "utf-8")
    opened(path).replace(AFTER, "id")
    assert text(path) == "t = {b='x'}\na    =    2\n"


@pytest.mark.parametrize("result", ["a = 5\n", "a = \n"])
def test_an_edit_that_went_wrong_is_noticed_and_the_original_is_kept(
    result: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "edited", lambda *_arguments: result)
    file = opened(path)
    file.replace(AFTER, "id")
    assert text(path) == AFTER
    assert kept(path) == [BY_HAND, AFTER]
    assert file.notices() == [
        f"3 comments could not be kept; the file as it was: selfassess versions {path}"
    ]
    file.replace(format_toml({"a": 3}), "id")
    assert file.notices() == []


def test_where_the_original_cannot_be_kept_comments_are_not_lost(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(layout, "edited", lambda *_arguments: "")
    monkeypatch.setattr(versions, "write_version", full)
    file = opened(path)
    with pytest.raises(CannotSave, match=r"comments would be lost.*: No space left"):
        file.replace(AFTER, "id")
    assert text(path) == BY_HAND
    assert file.notices() == []


def test_comments_inside_of_what_was_removed_are_told(path: str) -> None:
    file = opened(path)
    file.replace(format_toml({"a": 1}), "id")
    assert tomllib.loads(text(path)) == {"a": 1}
    assert "# Ana asks" in text(path)
    assert file.notices()[0].startswith("1 comment could not be kept")
    assert kept(path)[0] == BY_HAND


def test_data_that_we_cannot_write_is_somebody_elses_layout(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_data: object) -> str:
        raise CannotSave("no")

    file = opened(path)
    monkeypatch.setattr(layout, "format_toml", refuse)
    file.replace(AFTER, "id")
    assert "# Ana asks" in text(path)


def test_what_somebody_else_saved_becomes_a_version(path: str) -> None:
    file = opened(path)
    file.replace(AFTER, "id")
    Path(path).write_text("a = 7\n", "utf-8")
    assert file.poll() is ExternalChange.CHANGED
    with pytest.raises(ChangedOnDisk):
        file.replace(AFTER, "id")
    file.reset_base(read_document(path))
    file.replace(AFTER, "id")
    assert "a = 7\n" in kept(path)
    assert file.content == AFTER.encode()


def test_a_file_that_is_not_there_yet_has_not_changed(tmp_path: Path) -> None:
    path = str(tmp_path / "new.toml")
    file = TrackedFile(path, None, tmp_path / "state")
    assert file.poll() is ExternalChange.NOTHING
    file.replace(AFTER, "id")
    assert file.poll() is ExternalChange.NOTHING
    assert kept(path) == [AFTER]
    Path(path).unlink()
    assert file.poll() is ExternalChange.REMOVED


def test_a_file_that_is_gone_was_written_at_no_time(tmp_path: Path) -> None:
    assert written_at(str(tmp_path / "gone.toml")) == 0.0
