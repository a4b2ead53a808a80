"""A finding written by hand agrees with one answer, not with whatever comes."""

import tomllib
from pathlib import Path

import pytest

from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import HEAD

BY_HAND = """
[reviewer]
name = "Water Watch"

[findings.c-awareness]
verdict = "agree"

[findings.c-notice]
verdict = "agree"
status = "met"
"""


@pytest.fixture
def kenya(examples: Path, tmp_path: Path) -> Path:
    file = tmp_path / "kenya.toml"
    file.write_bytes((examples / "kenya-2016.toml").read_bytes())
    (tmp_path / "kenya.reviews").mkdir()
    theirs = BY_HAND.replace('status = "met"', 'status = "not_met"')
    review = tmp_path / "kenya.reviews" / "water-watch.toml"
    review.write_text(HEAD.replace("2026-11", edition(file)) + theirs)
    return file


def edition(file: Path) -> str:
    return file.read_text().partition('edition = "')[2].partition('"')[0]


def test_only_a_report_binds_a_finding_and_a_changed_answer_is_another(
    run: Run, kenya: Path
) -> None:
    review = kenya.with_suffix(".reviews") / "water-watch.toml"
    before = review.read_bytes()
    assert "agrees · not known on which answer" in run("compare", kenya).out
    assert review.read_bytes() == before
    ran = run("report", kenya, "--html", "k.html")
    assert "2 findings named no answer; they are bound to those of now" in ran.err
    assert "not known on which answer" not in run("compare", kenya, "--all").out
    text = kenya.read_text().replace('status = "not_met"', 'status = "met"')
    kenya.write_text(text)
    assert "agrees · given on an earlier answer" in run("compare", kenya).out
    assert "named no answer" not in run("report", kenya, "--html", "k.html").err


@pytest.mark.parametrize("by_git", [False, True])
def test_a_merge_by_hand_binds_findings_and_one_by_git_leaves_them(
    run: Run, kenya: Path, tmp_path: Path, by_git: bool
) -> None:
    ours = kenya.with_suffix(".reviews") / "water-watch.toml"
    base, theirs = tmp_path / "base.toml", tmp_path / "theirs.toml"
    text = ours.read_text()
    base.write_text(text.partition("[findings.c-notice]")[0])
    theirs.write_text(base.read_text() + '[findings.c-forum]\nverdict = "disagree"\n')
    path = ("--path", "kenya.reviews/water-watch.toml") if by_git else ()
    ran = run("merge", base, ours, theirs, "-o", ours, *path)
    assert ran.code == 0
    found = tomllib.loads(ours.read_text())["findings"]
    bound = {k for k, each in found.items() if each["verdict"] and each.get("of")}
    assert bound == (set() if by_git else {"c-awareness", "c-notice", "c-forum"})
    assert ("3 findings named no answer" in ran.err) is not by_git


def test_what_is_signed_stays_as_it_is(run: Run, kenya: Path) -> None:
    review = kenya.with_suffix(".reviews") / "water-watch.toml"
    review.with_name("water-watch.toml.1.sig").touch()
    before = review.read_bytes()
    run("report", kenya, "--html", "k.html")
    assert review.read_bytes() == before
