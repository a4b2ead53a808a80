import io
import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.command_run import Run


@pytest.fixture
def kenya(run: Run, examples: Path) -> Path:
    """A copy of an example in the current folder."""
    path = Path("kenya.toml")
    path.write_bytes((examples / "kenya-2016.toml").read_bytes())
    return path


def answer(run: Run, monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join([*words, "quit", ""])))
    assert run("open", "kenya.toml", "--plain").code == 0


def test_every_session_leaves_a_version_and_the_first_is_what_was_there(
    run: Run, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kenya.read_bytes()
    answer(run, monkeypatch, "note Because.")
    ran = run("versions", "kenya.toml")
    newest, oldest = ran.out.splitlines()
    assert newest.startswith("   2  ")
    assert newest.endswith("1 note (as the file is now)")
    assert oldest.endswith("the oldest that is kept")
    ran = run("versions", "kenya.toml", "--restore", "1")
    assert ran.code == 0
    assert ran.out.startswith("kenya.toml is as in version 1; what it held before")
    assert kenya.read_bytes() == before


def test_machines_get_the_versions_too(
    run: Run, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(run, monkeypatch, "note Because.")
    first, second = json.loads(run("versions", "kenya.toml", "--json").out)
    assert (first["number"], first["changed"]) == (1, None)
    assert second["changed"] == {"answers": 0, "notes": 1, "evidence": 0, "other": 0}
    assert second["is_current"]
    ran = run("versions", "kenya.toml", "--restore", "1", "--json")
    assert json.loads(ran.out) == {"path": "kenya.toml", "restored": 1}


def test_a_file_that_was_broken_or_deleted_comes_back(
    run: Run, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(run, monkeypatch, "note Because.")
    kenya.write_text("[[[", "utf-8")
    assert run("versions", "kenya.toml", "--restore", "2").code == 0
    assert tomllib.loads(kenya.read_text("utf-8"))["country"] == "Kenya"
    assert "cannot be read" in run("versions", "kenya.toml").out
    kenya.unlink()
    assert "as the file is now" not in run("versions", "kenya.toml").out
    assert run("versions", "kenya.toml", "--restore", "1").code == 0
    assert kenya.exists()


def test_a_damaged_version_is_told_and_not_restored(
    run: Run, kenya: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(run, monkeypatch, "note Because.")
    [kept] = home.rglob("000001-*.toml")
    kept.write_bytes(b"")
    assert "cannot be read" in run("versions", "kenya.toml").out
    ran = run("versions", "kenya.toml", "--restore", "1")
    assert ran.code == 2
    assert "is damaged" in ran.err


def test_where_there_is_none_this_is_said(run: Run) -> None:
    ran = run("versions", "nothing.toml")
    assert (ran.code, ran.out) == (
        0,
        "no earlier version of nothing.toml is kept here\n",
    )
    ran = run("versions", "nothing.toml", "--restore", "3")
    assert ran.code == 2
    assert "there is no version 3" in ran.err


def test_a_new_assessment_begins_its_versions(run: Run) -> None:
    given = ("--country", "Chad", "--action-plan", "Plan", "-o", "chad.toml")
    assert run("new", "--questionnaire", "ogp-cocreation-2016", *given).code == 0
    [line] = run("versions", "chad.toml").out.splitlines()
    assert line.endswith("the oldest that is kept (as the file is now)")


def test_comments_that_went_with_an_answer_are_told_and_kept_in_a_version(
    run: Run, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = kenya.read_text("utf-8")
    kenya.write_text(f"# {'x' * 600_000}\n{text}", "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("note Because.\nquit\n"))
    told = run("open", "kenya.toml", "--plain").out
    assert "1 comment could not be kept; the file as it was: selfassess" in told
    assert run("versions", "kenya.toml", "--restore", "1").code == 0
    assert kenya.read_text("utf-8").startswith("# xxx")
