from pathlib import Path

import pytest

from selfassess.storage.recovery.sync_copies import conflicted_copies, copies_beside

OWN = "kenya.toml"
IDENTIFIER = "0123456789abcdef"


def put(folder: Path, name: str, identifier: str = IDENTIFIER) -> None:
    (folder / name).write_text(f'id = "{identifier}"\n', "utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "kenya (Ana's conflicted copy 2026-11-23).toml",
        "kenya (Konfliktkopie von Ana 2026-11-23).toml",
        "kenya (conflicted copy 2026-11-23 101500).toml",
        "kenya (1).toml",
        "kenya-MFA-12.toml",
        "kenya-Anas-MacBook-Pro.toml",
        "kenya.sync-conflict-20261123-101500-ABCDEF2.toml",
        "kenya_conflict-20261123-101500.toml",
        "kenya 2.toml",
    ],
)
def test_what_a_sync_program_left_is_found(name: str, tmp_path: Path) -> None:
    put(tmp_path, OWN)
    put(tmp_path, name)
    [problem] = copies_beside(str(tmp_path / OWN), IDENTIFIER)
    assert f"`{name}` beside it is another copy" in problem.message


@pytest.mark.parametrize(
    "name", ["kenya-draft.toml", "kenyatta.toml", "kenya.bak", "uganda (1).toml"]
)
def test_what_a_person_named_is_left_alone(name: str, tmp_path: Path) -> None:
    put(tmp_path, OWN)
    put(tmp_path, name)
    assert list(conflicted_copies(str(tmp_path / OWN), IDENTIFIER)) == []


def test_the_id_decides_not_the_name(tmp_path: Path) -> None:
    put(tmp_path, OWN)
    put(tmp_path, "kenya (1).toml", "another")
    (tmp_path / "kenya (2).toml").write_text("[broken", "utf-8")
    (tmp_path / "kenya (3).toml").mkdir()
    (tmp_path / "kenya (4).toml").write_text("country = 1\n", "utf-8")
    assert list(conflicted_copies(str(tmp_path / OWN), IDENTIFIER)) == []
    assert list(conflicted_copies(str(tmp_path / OWN), None)) == []


def test_a_folder_that_cannot_be_listed_holds_none(tmp_path: Path) -> None:
    assert list(conflicted_copies(str(tmp_path / "gone" / OWN), IDENTIFIER)) == []
