from datetime import date

import pytest

from selfassess.core.problems import Severity, Where
from selfassess.storage.checks.doubt_checks import check_doubts

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("data", "wheres"),
    [
        ({"evidence": {"e": {"title": "t"}}}, [("evidence", "e")]),
        (
            {"evidence": {"e": {"title": "t", "file": "a.pdf", "date": "2035-01-01"}}},
            [("evidence", "e", "file"), ("evidence", "e", "date")],
        ),
        ({"evidence": {"e": {"title": ""}}, "period": {"start": "?"}}, []),
        (
            {"period": {"start": 1916, "end": 2099}},
            [("period", "start"), ("period", "end")],
        ),
        ({"comment_period": {"end": date(2088, 1, 1)}}, [("comment_period", "end")]),
        ({"period": 5, "evidence": []}, []),
    ],
)
def test_what_the_disk_and_the_calendar_speak_against_is_a_warning(
    data: dict[str, object], wheres: list[Where]
) -> None:
    problems = list(check_doubts(data, TODAY, lambda _name: None))
    assert [problem.where for problem in problems] == wheres
    assert all(problem.severity is Severity.WARNING for problem in problems)
