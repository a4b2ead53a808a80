"""`selfassess compare`, and what `selfassess score` says of reviews."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from selfassess.core.text.terminal import cell_width
from tests.cli.command_run import Run
from tests.cli.reviewed_kenya import READER, WATCH, reviewed

AGREEING = """
[reviewer]
name = "A. Reader"

[findings.c-notice]
verdict = "agree"
note = "So it was."
"""


@pytest.fixture
def kenya(examples: Path, tmp_path: Path) -> Path:
    """An assessment that two have reviewed."""
    return reviewed(examples, tmp_path, water_watch=WATCH, a_reader=READER)


def test_both_sides_of_every_answer_are_shown_where_they_differ(
    run: Run, kenya: Path, snapshot: Callable[[str, str], None]
) -> None:
    ran = run("compare", kenya)
    assert (ran.code, ran.err) == (1, "")
    assert max(map(cell_width, ran.out.split("\n"))) <= 80
    assert "c-awareness" not in ran.out
    snapshot("compare-kenya", ran.out)


def test_a_note_cannot_pass_for_a_line_of_the_comparison(run: Run, kenya: Path) -> None:
    lines = run("compare", kenya).out.split("\n")
    assert "      > Answer ✔ Met" in lines
    assert not any(line.strip().startswith("Answer  ✔") for line in lines)


def test_long_names_are_never_cut(run: Run, examples: Path, tmp_path: Path) -> None:
    name = "a_reviewer_with_a_very_long_name_that_others_share_but_for_its_end"
    reviews = {
        f"{name}_{number}": READER.replace("A. Reader", f"Reader {number}")
        for number in range(2)
    }
    out = run("compare", reviewed(examples, tmp_path, replies="", **reviews)).out
    lines = out.split("\n")
    for each in reviews:
        assert lines.count(f"  {each.replace('_', '-')}") == 5
    assert max(map(cell_width, lines)) <= 80


def test_all_answers_are_shown_when_asked_for(run: Run, kenya: Path) -> None:
    out = run("compare", kenya, "--all").out
    for name in ("awareness", "report"):
        assert f"\nc-{name} · " in out
    assert "--all" not in out


def test_the_government_s_own_evidence_is_told_beside_what_reviewers_say(
    run: Run, kenya: Path
) -> None:
    text = kenya.read_text()
    entry = "[evidence.irm-mid-term-report-2018-kenya-2016-2018]"
    text = text.replace('status = "not_met"', 'status = "met"', 1)
    kenya.write_text(text.replace(entry, f'{entry}\nby = "government"', 1))
    out = " ".join(run("compare", kenya).out.split())
    assert "1 of the 1 answers that count rests on the government's own" in out


def test_agreement_is_exit_zero_and_its_note_is_seen_with_all(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    kenya = reviewed(examples, tmp_path, replies="", a_reader=AGREEING)
    ran = run("compare", kenya)
    assert ran.code == 0
    assert "No finding waits for a reply · No finding disagrees" in ran.out
    assert "No finding does anything but agree." in ran.out
    assert "> So it was." in run("compare", kenya, "--all").out
    markdown = run("compare", kenya, "--markdown").out
    assert "No finding does anything but agree." in markdown


def test_nobody_has_reviewed_is_no_agreement(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    kenya = reviewed(examples, tmp_path, replies="")
    for command in ("compare", "wording"):
        ran = run(command, kenya)
        assert (ran.code, ran.out) == (2, "")
        assert "nobody has reviewed" in ran.err
        assert "reviews belong into" in ran.err


def test_a_review_that_cannot_be_used_is_told_and_left_out(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    broken = READER.replace('"disagree"', '"disagrees"')
    kenya = reviewed(examples, tmp_path, a_reader=broken, other=AGREEING)
    ran = run("compare", kenya)
    assert ran.code == 1
    assert "a-reader.toml:10:11: error: findings.c-notice.verdict:" in ran.err
    assert "a-reader" not in ran.out
    assert "other" in ran.out
    (tmp_path / "kenya.reviews" / "other.toml").unlink()
    alone = run("compare", kenya)
    assert (alone.code, alone.out) == (1, "")


def test_what_the_comparison_does_not_show_goes_to_stderr(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    odd = AGREEING.replace('verdict = "agree"', "") + '\n[findings.c-forum]\nodd = "1"'
    ran = run("compare", reviewed(examples, tmp_path, a_reader=odd))
    assert "says something but gives no verdict" in ran.err
    assert "findings.c-forum.odd: is not known here" in ran.err
    assert ran.code == 0


@pytest.mark.parametrize("command", ["compare", "score"])
def test_a_review_whose_last_findings_are_lost_is_told_and_used(
    run: Run, examples: Path, tmp_path: Path, command: str
) -> None:
    cut_off = f'id = "{"5" * 32}"\n{AGREEING.replace("c-notice", "c-timeline")}'
    ran = run(command, reviewed(examples, tmp_path, a_reader=cut_off, replies=""))
    assert "warning: findings: has no tables for" in ran.err
    assert ran.code == 0


def test_the_comparison_for_machines_holds_every_requirement(
    run: Run, kenya: Path
) -> None:
    ran = run("compare", kenya, "--json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert (data["waiting"], data["disputed"]) == (2, 4)
    assert len(data["answers"]) == 10
    reader, watch = data["reviewers"]
    assert (watch["reviewer"], watch["name"]) == ("water-watch", "Water Watch")
    assert watch["standings"] == {
        "agrees": 1,
        "lower": 0,
        "higher": 2,
        "other_status": 0,
        "only_reviewer": 1,
        "no_other_status": 0,
        "another_answer": 1,
        "cannot_tell": 1,
        "not_reviewed": 4,
    }
    assert watch["sides"] == {
        "agrees": 1,
        "disagrees": 3,
        "cannot_tell": 1,
        "another_answer": 1,
        "not_reviewed": 4,
    }
    assert data["disputed"] == sum(
        each["sides"]["disagrees"] for each in (reader, watch)
    )
    assert watch["on_an_earlier_answer"] == 1
    assert (reader["reviewed"], reader["asked"]) == (1, 10)
    flips = {flip["requirement"]: flip["reviewer"] for flip in watch["star"]["flips"]}
    assert flips["c-timeline"] == "not_met"
    timeline = data["answers"][0]["findings"][1]
    assert timeline["reply"]["decision"] == "not_accepted"
    assert timeline["waits"] is False
    notice = data["answers"][2]
    assert notice["all_dispute"]
    assert notice["findings"][0]["supports"] == "water-watch"
    assert notice["findings"][0]["reply"] is None


def test_hostile_words_stay_text_in_the_markdown(
    run: Run, kenya: Path, snapshot: Callable[[str, str], None]
) -> None:
    markdown = run("compare", kenya, "--markdown").out
    html = MarkdownIt("commonmark").render(markdown)
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert html.count("<h1>") == 1
    assert "Invented *Coalition*" in html
    snapshot("compare-kenya-markdown", markdown)


def test_the_score_says_what_is_unsettled_only_where_there_are_reviews(
    run: Run, kenya: Path, examples: Path
) -> None:
    line = "2 findings wait for a reply · 4 findings disagree"
    assert line in run("score", kenya).out.split("\n")
    data = json.loads(run("score", kenya, "--json").out)
    assert (data["waiting"], data["disputed"]) == (2, 4)
    alone = run("score", examples / "kenya-2016.toml", "--json")
    assert json.loads(alone.out)["waiting"] == 0
    assert "wait" not in run("score", examples / "kenya-2016.toml").out


def test_a_part_is_compared_in_every_form(run: Run, kenya: Path) -> None:
    whole = json.loads(run("compare", kenya, "--json").out)
    one = run(
        "compare", kenya, "--all", "--reviewer", "water-watch", "--phase", "2"
    ).out
    assert "c-forum" in one
    assert "c-notice" not in one
    assert "a-reader" not in one
    assert "Development" not in one
    assert "worked out from each side" not in one
    only = ("--only", "1.1", "--only", "c-forum", "--reviewer", "a-reader")
    part = json.loads(run("compare", kenya, "--json", *only).out)
    ids = [each["requirement"] for each in part["answers"]]
    assert ids == ["c-timeline", "c-awareness", "c-notice", "c-forum"]
    assert [(each["reviewer"], each["asked"]) for each in part["reviewers"]] == [
        ("a-reader", 4)
    ]
    assert part["verdicts"] == whole["verdicts"]
    shown = run("compare", kenya, "--all", "--markdown", "--only", "before").out
    assert "c-notice" in shown
    assert "c-forum" not in shown


def test_what_is_compared_has_to_be_known(run: Run, kenya: Path) -> None:
    ran = run("compare", kenya, "--reviewer", "nobody")
    assert (ran.code, ran.out) == (2, "")
    assert "there are a-reader, water-watch" in ran.err
    for option in ("--phase", "--only"):
        ran = run("compare", kenya, option, "9.9")
        assert ran.code == 2
        assert "has no requirement, guideline or phase 9.9" in ran.err


def test_nothing_in_dispute_among_what_was_asked_for_is_a_yes(
    run: Run, kenya: Path
) -> None:
    assert run("compare", kenya, "--only", "c-report").code == 0
