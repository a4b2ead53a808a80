"""A report with many reviews, read back from its pages: nothing is lost, nothing twice."""

import subprocess
from pathlib import Path

from tests.report.printed_reports import load_example, print_report
from tests.report.sample_reviews import files, review

REVIEWERS = 60
DISAGREES = {"verdict": "disagree", "status": "not_met"}


def test_the_words_of_each_of_sixty_reviewers_stand_in_the_pages_once(
    tmp_path: Path,
) -> None:
    given = load_example("kenya-2016")
    asked = [each.id for each in given[0].requirements]
    said, reviews = [], {}
    for n in range(REVIEWERS):
        findings = {}
        for at, key in enumerate(asked):
            verdict = DISAGREES if (n + at) % 4 == 0 else {"verdict": "agree"}
            if (n + at) % 3:
                said.append(f"Word{n}of{at}.")
                findings[key] = {"note": said[-1], **verdict}
        reviews[f"r-{n}"] = review(given, f"Reviewer {n}", findings=findings)
    path = tmp_path / "report.pdf"
    path.write_bytes(print_report(given, reviews=files(**reviews)).content)
    text = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert len(said) == 400
    assert {words: text.count(words) for words in said if text.count(words) != 1} == {}
