import pytest

from selfassess.core.problems import Problem, Where
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import parse_document

DOCUMENT = parse_document(
    "a.toml",
    b"""\
country = "Kenya"
period.start = 2016

[answers.a] # the first
status = "met"
note = '''
Two
lines'''
sources = [ { key = "guide" } ]""",
)


def marked(where: Where, *, at_key: bool = False) -> tuple[int, str]:
    [problem] = located(
        DOCUMENT, [Problem("wrong", where, at_key=at_key, code="SA401")]
    )
    assert problem.path == "a.toml"
    place = problem.place
    assert place
    return place.line, place.source[place.column - 1 : place.end_column - 1]


@pytest.mark.parametrize(
    ("where", "at"),
    [
        (("country",), (1, '"Kenya"')),
        (("period", "start"), (2, "2016")),
        (("period", "end"), (2, "period.start")),
        (("answers", "a"), (4, "[answers.a]")),
        (("answers", "a", "evidence"), (4, "[answers.a]")),
        (("answers", "b"), (4, "[answers.a]")),
        (("answers", "a", "note"), (6, "'''")),
        (("answers", "a", "sources", 0, "basis"), (9, '{ key = "guide" }')),
        (("format",), (1, "c")),
    ],
)
def test_a_problem_stands_at_the_value_or_what_is_nearest_around_it(
    where: Where, at: tuple[int, str]
) -> None:
    assert marked(where) == at


@pytest.mark.parametrize(
    ("where", "at"),
    [
        (("country",), (1, "country")),
        (("period", "start"), (2, "period.start")),
        (("answers", "a"), (4, "[answers.a]")),
        (("answers", "a", "sources"), (9, "sources")),
        (("answers", "a", "sources", 0, "key"), (9, "key")),
    ],
)
def test_a_problem_of_a_key_stands_at_the_key(
    where: Where, at: tuple[int, str]
) -> None:
    assert marked(where, at_key=True) == at


def test_problems_stand_in_the_order_of_the_file() -> None:
    wheres: list[Where] = [
        ("answers", "a", "status"),
        ("country",),
        ("period", "start"),
    ]
    problems = located(
        DOCUMENT, [Problem("wrong", where, code="SA401") for where in wheres]
    )
    assert [problem.where[-1] for problem in problems] == ["country", "start", "status"]


def test_without_problems_nothing_is_looked_for() -> None:
    assert located(DOCUMENT, []) == []
