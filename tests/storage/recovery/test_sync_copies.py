from pathlib import Path

import pytest

from selfassess.storage.recovery.sync_copies import conflicted_copies, copies_beside

OWN = "kenya.toml"
IDENTIFIER = "0123456789abcdef"


def put(folder: Path, name: str, identifier: str = IDENTIFIER) -> None:
    (folder / name).write_text(f'id = "{identifier}"\n', "utf-8")


@pytest.mark.parametrize(
    "name", ["kenya (conflicted copy 2026-11-23 101500).toml", "a copy of mine.toml"]
)
def test_a_copy_under_any_other_name_is_found(name: str, tmp_path: Path) -> None:
    put(tmp_path, OWN)
    put(tmp_path, name)
    [problem] = copies_beside(str(tmp_path / OWN), IDENTIFIER)
    assert f"`{name}` beside it is another copy" in problem.message


def test_the_id_decides_not_the_name(tmp_path: Path) -> None:
    put(tmp_path, OWN)
    put(tmp_path, "kenya (1).toml", "another")
    (tmp_path / "kenya (2).toml").write_text("[broken", "utf-8")
    (tmp_path / "kenya (3).toml").mkdir()
    (tmp_path / "kenya (4).toml").write_text(f'of = "{IDENTIFIER}"\n', "utf-8")
    put(tmp_path, "kenya.toml.orig")
    assert list(conflicted_copies(str(tmp_path / OWN), IDENTIFIER)) == []
    assert list(conflicted_copies(str(tmp_path / OWN), None)) == []


def test_a_folder_that_cannot_be_listed_holds_none(tmp_path: Path) -> None:
    assert list(conflicted_copies(str(tmp_path / "gone" / OWN), IDENTIFIER)) == []
