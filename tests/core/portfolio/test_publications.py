"""What became public on which day, and when the repository has to be updated again."""

from datetime import date

import pytest

from selfassess.core.portfolio.publications import (
    Publication,
    PublicationKind,
    differences,
    rhythm_of,
)


def entry(day: date, kind: PublicationKind = PublicationKind.CHANGED) -> Publication:
    return Publication(
        day=day, kind=kind, assessment="1", country="A", action_plan="B", digest="c"
    )


def test_answers_and_evidence_that_differ_are_named_and_the_rest_is_counted() -> None:
    before = {
        "country": "A",
        "answers": {"a": {"status": "met"}, "b": {"status": "", "note": ""}},
        "evidence": {"x": {"title": "X"}, "y": {"title": "Y"}},
    }
    after = {
        "country": "B",
        "language": "fr",
        "answers": {"a": {"status": "not_met"}, "c": {"status": "", "evidence": []}},
        "evidence": {"x": {"title": "X"}, "z": {"title": "Z"}},
    }
    assert differences(before, after) == {
        "answers": ("a",),
        "evidence": ("z", "y"),
        "details": 2,
    }
    assert differences(after, after)["details"] == 0


@pytest.mark.parametrize(
    ("today", "late"), [(date(2026, 8, 28), False), (date(2026, 8, 29), True)]
)
def test_an_update_is_due_six_months_after_the_last_one(
    today: date, *, late: bool
) -> None:
    withdrawn = entry(date(2026, 5, 1), PublicationKind.WITHDRAWN)
    log = [entry(date(2026, 2, 1)), entry(date(2026, 2, 28)), withdrawn]
    rhythm = rhythm_of(log, today)
    assert (rhythm.last, rhythm.due) == (date(2026, 2, 28), date(2026, 8, 28))
    assert rhythm.is_late is late


def test_the_end_of_a_short_month_is_no_day_early() -> None:
    assert rhythm_of([entry(date(2026, 8, 31))], date(2026, 9, 1)).due == date(
        2027, 2, 28
    )
