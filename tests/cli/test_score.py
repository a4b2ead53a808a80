"""`selfassess score`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from selfassess.cli.output.score import score_lines
from selfassess.core.scoring.score import score
from tests.builders import BASIC, answered, phase, questionnaire
from tests.cli.command_run import Run


def test_kenya_shows_two_partly_three_not_and_five_unanswered(
    run: Run, examples: Path, snapshot: Callable[[str, str], None]
) -> None:
    ran = run("score", examples / "kenya-2016.toml")
    assert ran.code == 0
    assert "2 partly met · ✘ 3 not met · · 5 unanswered" in ran.out
    assert "not eligible: 10 in the way" in ran.out
    snapshot("score-kenya", ran.out)


def test_exampleland_reads_as_it_did(
    run: Run,
    examples: Path,
    snapshot: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day = date(2026, 11, 30)  # on which one of the actions is late
    monkeypatch.setattr("selfassess.cli.commands.score.today", lambda: day)
    ran = run("score", examples / "exampleland.toml")
    assert (ran.code, ran.err) == (0, "")
    snapshot("score-exampleland", ran.out)


def test_the_score_for_machines_names_requirement_and_rule(
    run: Run, examples: Path
) -> None:
    score = json.loads(run("score", examples / "exampleland.toml", "--json").out)
    assert score["star"]["eligibility"] == "not_eligible"
    total, *others = (each for each in score["tallies"] if each["tier"] is None)
    assert (total["phase"], total["asked"], total["met"]) == (None, 49, 35)
    phases = [each["phase"] for each in others if each["guideline"] is None]
    assert phases == ["development", "implementation", "monitoring"]
    blockers = {b["requirement"]: b["rule"] for b in score["star"]["blockers"]}
    assert blockers["imp-involve-4"] == "evidence_missing"
    assert blockers["dev-document-3"] == "partly_met"


def test_require_star_turns_the_verdict_into_the_exit_code(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    assert run("score", examples / "kenya-2016.toml", "--require-star").code == 1
    text = (examples / "kenya-2016.toml").read_text()
    cites = 'evidence = [\n    "irm-mid-term-report-2018-kenya-2016-2018",\n]'
    for status in ('""', '"partly_met"', '"not_met"'):
        text = text.replace(f"status = {status}", 'status = "met"')
    met = tmp_path / "met.toml"
    met.write_text(text.replace("evidence = []", cites))
    ran = run("score", met, "--require-star")
    assert ran.code == 0
    assert "★ All consultation requirements: eligible" in ran.out


def test_oddities_of_the_file_go_to_stderr_and_the_score_still_comes(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    odd = tmp_path / "odd.toml"
    odd.write_text(text.replace("[answers.c-timeline]", "[answers.c-timelime]"))
    ran = run("score", odd)
    assert ran.code == 1
    assert "did you mean `c-timeline`?" in ran.err
    assert "5 unanswered" in ran.out


def test_a_file_that_cannot_be_read_is_exit_two(run: Run) -> None:
    ran = run("score", "nowhere.toml")
    assert ran.code == 2
    assert "nowhere.toml: No such file or directory" in ran.err


def test_a_tier_of_which_nothing_is_asked_is_told(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    shipped = (
        examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    )
    text = shipped.read_text().replace("ogp-consultation-2012", "all-na")
    folder = tmp_path / "questionnaires" / "all-na"
    folder.mkdir(parents=True)
    text = text.replace("not_applicable = false", "not_applicable = true")
    (folder / "questionnaire.toml").write_text(text)
    answers = (examples / "kenya-2016.toml").read_text()
    answers = answers.replace("ogp-consultation-2012", "all-na")
    for status in ('""', '"partly_met"', '"not_met"'):
        answers = answers.replace(f"status = {status}", 'status = "not_applicable"')
    answers = answers.replace('note = ""\n', 'note = "none"\n')
    (tmp_path / "na.toml").write_text(answers)
    ran = run("score", "na.toml")
    assert "not eligible: nothing is asked" in ran.out
    assert "a star is never earned by emptiness" in ran.out
    assert "0/0     –" in ran.out


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("examples/exampleland.reviews/open-exampleland-network.toml", "is a review"),
        ("questionnaires/ogp-standards-2022/questionnaire.toml", "is a questionnaire"),
    ],
)
def test_what_is_no_assessment_is_called_by_its_name(
    run: Run, examples: Path, file: str, reason: str
) -> None:
    ran = run("score", examples.parent / file)
    assert ran.code == 2
    assert f"{file}: {reason}; " in ran.err


def test_every_verdict_of_the_questionnaire_is_told_with_its_rule(
    run: Run, examples: Path
) -> None:
    file = examples / "united-states-2022.toml"
    out = run("score", file).out
    assert (
        "✘ Minimum requirements: 7 of 8 count · not yet\n"
        "  Rule: Every basic requirement in every phase counts as met.\n"
        "  In the way: 1.1.1\n\n"
        "✘ Beyond the minimum: 7 of 13 count · not yet\n"
    ) in out
    data = json.loads(run("score", file, "--json").out)
    assert [(v["name"], v["counting"], v["asked"]) for v in data["verdicts"]] == [
        ("Minimum requirements", 7, 8),
        ("Beyond the minimum", 7, 13),
    ]
    assert data["verdicts"][-1] == data["star"]


def test_numbers_and_ids_in_the_way_stand_in_columns() -> None:
    many = phase("all", **{f"r{number}": BASIC for number in range(1, 31)})
    lines = [
        *score_lines(
            score(questionnaire(many), answered()), answered(), date(2026, 5, 3)
        )
    ]
    first, last = lines[-30], lines[-1]
    assert first.startswith("  · 1.1.1   r1   ")
    assert last.startswith("  · 1.1.30  r30  ")
