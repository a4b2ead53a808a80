"""Reviews that the tests of the report look at: friendly, hostile, from right to left."""

from typing import Any

from selfassess.core.model.review import Review
from selfassess.report.pdf.attachments import ReviewSource
from tests.builders import given_on
from tests.report.arabic import WORDS
from tests.report.printed_reports import Example, Reviews


def review(given: Example, name: str, organisation: str = "", **said: Any) -> Review:
    """A review of this assessment: its findings, its reflection, its suggestions."""
    assessment = given[1]
    data = {
        "format": 1,
        "assessment": assessment.id,
        "questionnaire": assessment.questionnaire,
        "edition": assessment.edition,
        "reviewer": {"name": name, "organisation": organisation},
    }
    return given_on(assessment, Review.model_validate({**data, **said}))


def files(**reviews: Review) -> Reviews:
    """By the names that the reviewers have in files."""
    return {
        slug.replace("_", "-"): ReviewSource(each, f"# {slug}\n".encode())
        for slug, each in sorted(reviews.items())
    }


def disagreeing(given: Example, **finding: Any) -> Review:
    """Somebody who disagrees with one answer."""
    data = {"verdict": "disagree", "status": "met", **finding}
    return review(given, "Water Watch", findings={"c-notice": data})


def hostile(given: Example) -> Reviews:
    """Words that would act if they were not kept as words, and a very long note."""
    formula = '=HYPERLINK("https://evil.example","x")'
    lines = "\n".join(f"Line {number} of the finding" for number in range(1, 301))
    findings = {
        "c-timeline": {
            "verdict": "disagree",
            "status": "not_met",
            "note": "<script>alert(2)</script>\n\n# no heading\n\n{{ 7*7 }} | a | b |",
        },
        "c-record": {"verdict": "cannot_tell", "note": lines},
        "c-forum": {"verdict": "agree", "supports": "nobody-here"},
    }
    return files(
        evil=review(
            given,
            formula,
            '"><img src=x onerror=alert(3)> [a](javascript:alert(4))',
            findings=findings,
            reflection="![x](https://evil.example/x.png)\n\n- no list",
        )
    )


def in_arabic_letters(given: Example) -> Reviews:
    """One who disagrees, with a name and a note from right to left."""
    keys = list(given[0].by_id)
    note = f"{WORDS['ar']}\n\nولم يُنشر المحضر إلا على https://example.org/."
    findings = {
        keys[0]: {"verdict": "agree"},
        keys[1]: {"verdict": "disagree", "status": "partly_met", "note": note},
    }
    name, reflection = "مرصد المياه", "تأخر الكثير، ولم يُشرح السبب."
    return files(
        one=review(given, name, "OGP (2016)", findings=findings, reflection=reflection)
    )
