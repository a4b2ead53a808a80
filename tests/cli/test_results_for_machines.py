"""What programs read has one shape, whichever command prints it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfassess.report.formats.data.json_comparison import ComparisonData
from selfassess.report.formats.data.json_difference import DifferenceData
from selfassess.report.formats.data.json_report import ReportData
from selfassess.report.formats.data.scores.json_score import ScoreData
from tests.cli.command_run import Run

Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(run: Run) -> Told:
    """What a command prints with `--json`."""
    return lambda *words: json.loads(run(*words).out)


def test_score_comparison_difference_and_report_tell_the_same_alike(
    told: Told, examples: Path
) -> None:
    file = examples / "exampleland.toml"
    report = told("report", file, "--json", "-")
    comparison = told("compare", file, "--json")
    score = told("score", file, "--json")
    side = told("diff", file, file, "--json")["before"]
    assert comparison == {name: report[name] for name in comparison}
    assert score == {name: report[name] for name in score}
    shared = {name: side[name] for name in side if name not in ("path", "id")}
    assert shared == {name: report[name] for name in shared}
    assert {"star", "verdicts", "tallies"} <= {*shared}
    own = {"own_evidence_alone", "evidence_unsaid", "unanswered_comments"}
    own |= {"action_counts", "time_rules", "contradictions"}
    assert {*shared, "waiting", "disputed", *own} == {*score}
    assert {*score, "answers", "reviewers"} == {*comparison}


def test_all_that_is_printed_for_machines_is_as_it_is_published(
    run: Run, examples: Path
) -> None:
    files = examples / "exampleland.toml", examples / "kenya-2016.toml"
    ReportData.model_validate_json(run("report", files[0], "--json", "-").out)
    ComparisonData.model_validate_json(run("compare", files[0], "--json").out)
    ScoreData.model_validate_json(run("score", files[0], "--json").out)
    DifferenceData.model_validate_json(run("diff", *files, "--json").out)


def test_a_file_whose_name_is_no_text_is_compared_all_the_same(
    told: Told, examples: Path
) -> None:
    odd = Path(os.fsdecode(b"keny\xe4.toml"))
    odd.write_bytes((examples / "kenya-2016.toml").read_bytes())
    assert told("diff", odd, odd, "--json")["after"]["path"] == "keny\ufffd.toml"
