"""Lines about documents: title, address and date are told apart."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.cli.locales import available_languages, speaking
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.forms.evidence_lines import evidence_in

ADDRESS, DAY = "https://a.example/minutes_(1)", date(2026, 5, 12)
DAYS = ("2026-05-12", "2026/5/12", "12.5.2026", "12. 05. 2026", "12 May 2026")
MORE_DAYS = (
    "12th May 2026",
    "12-May-2026",
    "May 12th, 2026",
    "May 12, 2026",
    "12 may 2026",
    "2026.05.12",
)
BETWEEN = (", ", "; ", " – ", " ", " | ", ",  ")


@given(
    st.sampled_from([*permutations(("title", "address", "day"))]),
    st.sampled_from(DAYS + MORE_DAYS),
    st.tuples(st.sampled_from(BETWEEN), st.sampled_from(BETWEEN)),
    st.sampled_from(["{}", "({})", "[{}]"]),
)
def test_a_line_is_understood_in_whatever_order_it_is_written(
    order: tuple[str, ...], day: str, marks: tuple[str, str], brackets: str
) -> None:
    parts = {"title": "Minutes", "address": ADDRESS, "day": brackets.format(day)}
    first, second, third = (parts[key] for key in order)
    line = f"{first}{marks[0]}{second}{marks[1]}{third}"
    assert [*evidence_in(line)] == [Evidence(title="Minutes", url=ADDRESS, date=DAY)]


@pytest.mark.parametrize(
    ("line", "title", "day"),
    [
        ("Minutes of 12 May 2026", "Minutes of 12 May 2026", DAY),
        ("Протокол от 12.05.2026", "Протокол от 12.05.2026", DAY),
        ("12/05/2026 Minutes", "12/05/2026 Minutes", None),
        ("25/05/2026 Minutes", "Minutes", date(2026, 5, 25)),
        ("05/25/2026 Minutes", "Minutes", date(2026, 5, 25)),
        ("Minutes, 2026-02-30", "Minutes, 2026-02-30", None),
        ("Minutes, 12 Foo 2026", "Minutes, 12 Foo 2026", None),
        ("2026-05-12 to 2026-06-12", "2026-05-12 to 2026-06-12", None),
        ("2026-05-12 – 2026-06-12", "2026-05-12 – 2026-06-12", None),
        ("12–14 May 2026: workshop", "12–14 May 2026: workshop", None),
        ("Workshop, 12. - 14. May 2026", "Workshop, 12. - 14. May 2026", None),
        ("12.05.–14.05.2026 Workshop", "12.05.–14.05.2026 Workshop", None),
        ("Plan 2026 - 12 May 2026", "Plan 2026", DAY),
        ("Minutes (seen on 12 May 2026)", "Minutes (seen on 12 May 2026)", DAY),
        ("Minutes (seen: 12 May 2026)", "Minutes (seen: 12 May 2026)", DAY),
        ("Minutes (12 May 2026, draft)", "Minutes (draft)", DAY),
        ("Plan 2023-2025", "Plan 2023-2025", None),
        ("Minutes, 0016-05-12", "Minutes, 0016-05-12", None),
        ("2026-05-12", "2026-05-12", DAY),
        ("Minutes (final)", "Minutes (final)", None),
        ("• Minutes ", "Minutes", None),
        ("---", "---", None),
    ],
)
def test_a_date_leaves_the_title_only_where_it_stands_by_itself(
    line: str, title: str, day: date | None
) -> None:
    [found] = evidence_in(line)
    assert (found.title, found.date) == (title, day)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"Minutes {ADDRESS} and annex", "Minutes and annex"),
        (f"Minutes, {ADDRESS}, annex", "Minutes, annex"),
        (f"Minutes (final, {ADDRESS})", "Minutes (final)"),
        (f"({ADDRESS}) Minutes", "Minutes"),
        (f"Minutes: {ADDRESS}.", "Minutes"),
        (ADDRESS, ADDRESS),
        ("Minutes https://u:p@a.example", "Minutes https://u:p@a.example"),
    ],
)
def test_no_double_blank_or_empty_bracket_is_left_where_an_address_stood(
    line: str, title: str
) -> None:
    [found] = evidence_in(line)
    assert found.title == title
    assert found.url in ("", ADDRESS)


@pytest.mark.parametrize("language", ["en", *available_languages()])
@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_day_is_read_as_each_language_writes_it(language: str, day: date) -> None:
    with speaking(language):
        line = f"Minutes, {day_label(day)}"
        assert [*evidence_in(line)] == [Evidence(title="Minutes", date=day)]


@pytest.mark.parametrize("said", ["1 janv. 2026", "1er JANVIER 2026", "1 Jan 2026"])
def test_months_may_be_short_in_capitals_or_english(said: str) -> None:
    with speaking("fr"):
        assert next(evidence_in(f"Notes, {said}")).date == date(2026, 1, 1)
        unclear = [*evidence_in("Notes, 1 jui 2026")]
        assert [each.date for each in unclear] == [None]
