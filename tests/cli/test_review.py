"""`selfassess review`: a reviewer's file beside an assessment that stays as it is."""

import shutil
import tomllib
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_run import Ran, Run

THEIRS = Path("kenya.reviews/water-watch.toml")


@pytest.fixture
def review(run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Type lines into a reviewer's plain session on Kenya's assessment."""
    shutil.copy(examples / "kenya-2016.toml", "kenya.toml")

    def typed(*lines: str, name: str = "Water Watch") -> Ran:
        monkeypatch.setattr("sys.stdin", StringIO("\n".join(lines)))
        return run("review", "kenya.toml", "--as", name, "--plain")

    return typed


def findings() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(THEIRS.read_text(encoding="utf-8"))[
        "findings"
    ]
    return found


def test_looking_leaves_no_file_and_the_first_finding_makes_one_for_the_hand_too(
    review: Run,
) -> None:
    ran = review("c-breadth")
    assert ran.code == 0
    assert "Nothing is reviewed yet" in ran.out
    assert not THEIRS.parent.exists()
    assert f"Your review is in {THEIRS}" in review("c-breadth", "not").out
    assert len(findings()) == 10
    assert all(each["of"].startswith("a:") for each in findings().values())


def test_the_status_that_the_reviewer_would_give_becomes_the_verdict(
    review: Run,
) -> None:
    before = Path("kenya.toml").read_bytes()
    review("c-breadth", "not", "note Only in the capital.")
    given = findings()["c-breadth"]
    assert (given["verdict"], given["status"]) == ("disagree", "not_met")
    assert given["note"] == "Only in the capital.\n"
    assert Path("kenya.toml").read_bytes() == before


def test_the_same_name_goes_on_with_the_same_review(review: Run, run: Run) -> None:
    review("c-breadth", "not")
    review("c-breadth", "partly", name="water watch")
    assert findings()["c-breadth"]["verdict"] == "agree"
    assert [path.name for path in THEIRS.parent.iterdir()] == [THEIRS.name]
    assert run("check", "kenya.toml").code == 0


def test_a_new_review_beside_others_names_them_in_case_of_a_mistyped_name(
    review: Run,
) -> None:
    assert "is new" not in review("c-breadth", "not", name="Forum").out
    ran = review("c-breadth", "not", name="Water Watsh")
    assert "already reviews by Forum" in ran.out
    assert "is new" not in review(name="Water Watsh").out


def test_a_name_that_says_nothing_is_refused(review: Run) -> None:
    ran = review(name=" ")
    assert ran.code == 2
    assert "name must not be empty" in ran.err


def test_without_a_terminal_it_says_what_serves_instead(run: Run) -> None:
    ran = run("review", "kenya.toml", "--as", "Water Watch")
    assert ran.code == 2
    assert "selfassess review kenya.toml --as 'Water Watch' --plain" in ran.err
    assert "editor" not in ran.err


def test_a_broken_review_of_another_is_told_and_left_out(review: Run) -> None:
    review("c-breadth", "not", name="Forum")
    forum = THEIRS.with_name("forum.toml")
    forum.write_text(forum.read_text().replace('verdict = ""', 'verdict = "yes"', 1))
    ran = review()
    assert "see why: selfassess check kenya.reviews/forum.toml" in " ".join(
        ran.out.split()
    )
