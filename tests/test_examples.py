"""The shipped questionnaires and examples: documentation that is run."""

import re
from datetime import date
from pathlib import Path

import pytest

from selfassess.cli.help_pages import page_text
from selfassess.cli.main import main
from selfassess.core.model.status import Status
from selfassess.core.problems import errors_of
from selfassess.core.review.threads import all_threads
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.score import score
from selfassess.core.timeline.timeline import timeline
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.questionnaires.catalog import (
    example_paths,
    find_questionnaire,
    finder_for,
    questionnaire_paths,
)
from selfassess.storage.questionnaires.questionnaire_file import parse_questionnaire
from selfassess.storage.toml.reader import read_document

EXAMPLES = {path.stem: path for path in example_paths()}

# met, asked, verdict, how many stand in the way
SCORES = {
    "exampleland": (35, 49, StarVerdict.NO, 14),
    "exampleland-2022": (10, 52, StarVerdict.NO, 42),
    "indonesia-2014": (2, 10, StarVerdict.NO, 8),
    "kenya-2016": (0, 10, StarVerdict.NO, 10),
    "new-zealand-2016": (3, 10, StarVerdict.POSSIBLE, 7),
    "ogp-calls-2016": (0, 52, StarVerdict.POSSIBLE, 52),
    "romania-2016": (0, 10, StarVerdict.POSSIBLE, 10),
    "united-kingdom-2024": (1, 13, StarVerdict.NO, 12),
    "united-states-2022": (7, 13, StarVerdict.NO, 6),
}


@pytest.mark.parametrize("name", questionnaire_paths())
def test_every_questionnaire_loads_without_a_problem(name: str) -> None:
    path = questionnaire_paths()[name]
    questionnaire, problems = parse_questionnaire(read_document(str(path)))
    assert problems == []
    assert questionnaire == find_questionnaire(name).questionnaire


def test_every_example_has_its_score_in_this_file() -> None:
    assert EXAMPLES.keys() == SCORES.keys()


@pytest.mark.parametrize("path", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_is_sound_and_belongs_to_its_questionnaire(path: Path) -> None:
    parsed = parse_assessment(read_document(str(path)), finder_for(str(path)))
    assert errors_of(parsed.problems) == []
    told_of = {problem.where[0] for problem in parsed.problems}
    assert told_of <= {
        "answers",
        "evidence",
    }  # what counts little may be part of the example


@pytest.mark.parametrize("path", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_is_written_as_the_program_writes_it(path: Path) -> None:
    assessment, file, _problems = open_assessment(str(path), finder_for(str(path)))
    text = format_assessment(assessment, file.questionnaire)
    assert text.encode() == path.read_bytes()


@pytest.mark.parametrize("name", SCORES)
def test_every_example_scores_as_stated(name: str) -> None:
    path = str(EXAMPLES[name])
    assessment, file, _problems = open_assessment(path, finder_for(path))
    result = score(file.questionnaire, assessment)
    tally, eligibility = result.tally(file.questionnaire), result.eligibility
    assert (
        tally.met,
        tally.asked,
        eligibility.verdict,
        len(eligibility.blockers),
    ) == SCORES[name]


def test_kenya_is_partly_met_twice_not_met_three_times_and_else_unanswered() -> None:
    path = str(EXAMPLES["kenya-2016"])
    assessment, file, _problems = open_assessment(path, finder_for(path))
    tally = score(file.questionnaire, assessment).tally(file.questionnaire)
    assert tally.of(Status.PARTLY_MET) == 2
    assert tally.of(Status.NOT_MET) == 3
    assert tally.of(Status.UNANSWERED) == 5
    assert tally.total == 10


def test_exampleland_has_one_whole_review_one_partial_and_both_are_kept_as_written() -> (
    None
):
    path = str(EXAMPLES["exampleland"])
    assessment, file, _problems = open_assessment(path, finder_for(path))
    found_reviews = find_reviews(path, assessment, finder_for(path))
    spoken = {
        slug: sum(not finding.is_empty for finding in review.findings.values())
        for slug, review in found_reviews.reviews.items()
    }
    assert spoken == {
        "library-association-of-the-coast": 8,
        "open-exampleland-network": 52,
    }
    for slug, review in found_reviews.reviews.items():
        text = format_review(review, file.questionnaire, assessment)
        assert text.encode() == found_reviews.raw[slug]
        assert "(invented)" in review.reviewer.name


def test_exampleland_shows_a_stale_finding_and_one_open_disagreement() -> None:
    path = str(EXAMPLES["exampleland"])
    assessment, file, _problems = open_assessment(path, finder_for(path))
    reviews = find_reviews(path, assessment, finder_for(path)).reviews
    threads = list(all_threads(file.questionnaire, assessment, reviews))
    assert [v.requirement_id for v in threads if v.needs_reply] == ["imp-improve-1"]
    [stale] = [v for v in threads if v.is_outdated and not v.is_silent]
    assert (stale.requirement_id, stale.is_disputed) == ("mon-improve-1", False)
    assert sum(v.is_disputed for v in threads) == 7
    assert sum(v.reply is not None for v in threads) == 7


def test_exampleland_is_what_the_readme_says_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["compare", str(EXAMPLES["exampleland"])])
    text = " ".join(capsys.readouterr().out.split())
    page = page_text("reading-together")
    walk = page.partition("## Both sides of Exampleland")[2]
    assert len(quoted := re.findall(r"“(\d[^”]*)”", walk)) == 2
    assert all(words in text for words in quoted)
    assert "Answers ✘ not eligible: 14 in the way" in text
    assert "library-association-of-the-coast ✘ not eligible: 49 in the way" in text
    assert "open-exampleland-network ✘ not eligible: 19 in the way" in text


def test_romania_says_the_days_of_its_timetable_that_are_known() -> None:
    path = str(EXAMPLES["romania-2016"])
    assessment, file, _problems = open_assessment(path, finder_for(path))
    entries = timeline(file.questionnaire, assessment, date(2016, 6, 18))
    assert [(entry.day, entry.text) for entry in entries] == [
        (date(2016, 6, 30), "The plan is delivered to OGP"),
        (date(2016, 7, 1), "Work on the self-assessment: first day"),
        (date(2016, 9, 30), "Work on the self-assessment: last day"),
    ]


def test_the_calls_of_2016_are_told_by_the_clocks_of_those_who_were_invited(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = str(EXAMPLES["ogp-calls-2016"])
    zones = ("--zone", "Asia/Jakarta", "--zone", "Europe/Bucharest")
    assert main(["timeline", path, "--on", "2016-10-20", *zones]) == 0
    first = capsys.readouterr().out.splitlines()[3]
    assert first.startswith("26 October 2016  ○  Asia-Pacific: call on the draft")
    assert "2016-10-26 17:00 (UTC+7) Asia/Jakarta" in first
    assert "2016-10-26 13:00 (UTC+3) Europe/Bucharest" in first
