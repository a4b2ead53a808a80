from collections.abc import Iterable, Iterator
from datetime import date
from gettext import NullTranslations
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from selfassess.core.model.about.details import (
    CommentPeriod,
    Period,
)
from selfassess.core.model.about.report_settings import ReportSettings
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.questionnaire.goals import Star
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.consultation import Recommendation
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.reply import Reply
from selfassess.core.model.review import Finding, Review, Reviewer, Suggestion
from selfassess.core.problems import Problem, Severity
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.i18n import in_force, use
from selfassess.core.validation.pydantic_errors import explain, without_repeats
from selfassess.core.validation.unknown_keys import unknown_keys
from tests.builders import BASIC, MET, answered, questionnaire

GOOD = answered(a=MET).model_dump(mode="python")


def problems_of(model: type[BaseModel], data: object) -> list[Problem]:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(data)
    return explain(refused.value)


def problem_with(**changes: object) -> Problem:
    [problem] = problems_of(Assessment, {**GOOD, **changes})
    return problem


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"country": 5}, "must be text in quotation marks"),
        ({"country": "a" * 2001}, "is longer than 2000 characters"),
        ({"country": ""}, "must not be empty"),
        ({"country": "\ud800"}, "holds half a character"),
        ({"format": 2}, "must be 1; it is 2"),
        ({"state": "open"}, 'must be one of "draft", "final"; it is "open"'),
        ({"state": True}, 'must be one of "draft", "final"; it is true'),
        ({"state": ["x"]}, 'must be one of "draft", "final"; it is a list'),
        ({"state": {}}, 'must be one of "draft", "final"; it is a table'),
        (
            {"state": date(2026, 1, 2)},
            'must be one of "draft", "final"; it is 2026-01-02',
        ),
        ({"state": "x" * 61}, f'must be one of "draft", "final"; it is "{"x" * 57}…"'),
        (
            {"answers": {"a": {"status": "yes"}}},
            'must be one of "met", "partly_met", "not_met", "not_applicable", or "" if '
            'nothing is said yet; it is "yes"',
        ),
        ({"answers": []}, "must be a table: [answers] or [answers.…]"),
        ({"answers": {"a": 1}}, "must be a table: [answers.a] on a line of its own"),
        ({"period": []}, "must be a table: [period] on a line of its own"),
        ({"answers": {"a": {"evidence": "e"}}}, "must be a list in [ ]"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(
    changes: dict[str, object], message: str
) -> None:
    assert problem_with(**changes).message == message


def test_a_missing_key_is_told_where_it_should_stand() -> None:
    del (data := dict(GOOD))["country"]
    [problem] = problems_of(Assessment, data)
    assert (problem.message, problem.where) == ("is missing", ("country",))


def test_a_misspelt_status_is_told_with_the_nearest_one() -> None:
    problem = problem_with(answers={"a": {"status": "partly met"}})
    assert problem.where == ("answers", "a", "status")
    assert problem.hint == "did you mean `partly_met`?"


@pytest.mark.parametrize(
    ("changes", "where", "first"),
    [
        ({"answers": {"A b": {}}}, ("answers", "A b"), "a letter first"),
        (
            {"evidence": {"-": {"title": "t"}}},
            ("evidence", "-"),
            "a letter or digit first",
        ),
    ],
)
def test_a_name_that_is_wrong_is_told_at_the_name(
    changes: dict[str, object], where: tuple[str, ...], first: str
) -> None:
    problem = problem_with(**changes)
    assert problem.at_key
    assert problem.where == where
    assert problem.message.endswith(first)


def asked_with(**changes: object) -> dict[str, Any]:
    data = questionnaire(a=BASIC).model_dump(by_alias=True)
    data["phase"][0]["guideline"][0]["requirement"][0].update(changes)
    return data


def test_a_wrong_entry_is_told_once_and_not_as_a_missing_one_too() -> None:
    problems = problems_of(Questionnaire, asked_with(text=""))
    assert [problem.message for problem in problems] == ["must not be empty"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sources": []}, "must have at least one entry"),
        ({"sources": ["guide"]}, "must be a table in { }"),
        ({"not_applicable": "yes"}, "must be true or false, without quotation marks"),
        ({"not_applicable": 1}, "must be true or false, without quotation marks"),
        (
            {"sources": {"key": "guide"}},
            "must be a list of tables: [[phase.guideline.requirement.sources]]",
        ),
    ],
)
def test_what_is_wrong_in_a_requirement_is_said_in_words(
    changes: dict[str, object], message: str
) -> None:
    [problem] = problems_of(Questionnaire, asked_with(**changes))
    assert problem.message == message


TOML = st.recursive(
    st.text(max_size=3) | st.integers() | st.booleans() | st.floats() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


MODELS: list[type[BaseModel]] = [
    Assessment,
    Answer,
    CommentPeriod,
    Conflict,
    Evidence,
    Finding,
    Period,
    Questionnaire,
    Recommendation,
    ReportSettings,
    Reply,
    Requirement,
    Review,
    Reviewer,
    Settings,
    Star,
    Suggestion,
]


def names_in(kind: object) -> set[str | int]:
    """The keys of a model, and of all tables in it."""
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return {name for inner in get_args(kind) for name in names_in(inner)}
    fields = kind.model_fields.items()
    inside = (names_in(field.annotation) for _name, field in fields)
    return {field.alias or name for name, field in fields}.union(*inside)


NAMES = {name for model in MODELS for name in names_in(model)}


class Marking(NullTranslations):
    """Another language, whose every sentence can be told from those of a library."""

    def gettext(self, message: str) -> str:
        return f"¤{message}"


@pytest.fixture
def marked_words() -> Iterator[None]:
    before = in_force()
    use(Marking())
    yield
    use(before)


@pytest.mark.usefixtures("marked_words")
@given(st.data())
def test_no_word_of_the_library_reaches_the_person(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(MODELS))
    keys = [field.alias or name for name, field in model.model_fields.items()]
    given_values = data.draw(st.dictionaries(st.sampled_from(keys), TOML))
    try:
        model.model_validate(given_values)
    except ValidationError as error:
        problems = explain(error)
        assert all("¤" in problem.message for problem in problems)
        for problem in problems:
            assert set(problem.where) <= {*NAMES, *steps_in(given_values)}
        # One value, one sentence about it.
        assert len({(p.where, p.at_key) for p in problems}) == len(problems)


def steps_in(value: object) -> Iterator[str | int]:
    """Every key and index in the value."""
    entries: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for step, inner in entries:
        yield step
        yield from steps_in(inner)


def test_each_mistake_is_told_once_by_who_knows_more_of_it() -> None:
    name = Problem("is no name", ("answers", "A"), code="SA401")
    nobody = Problem("is no name", ("supports",), code="SA401")
    rule = Problem(
        "is not asked", ("answers", "A"), hint="did you mean `a`?", code="SA401"
    )
    odd = Problem(
        "is not here", ("supports",), "try `b`", severity=Severity.WARNING, code="SA401"
    )
    other = Problem("is odd", ("edition",), severity=Severity.WARNING, code="SA401")
    assert without_repeats([name, nobody], [rule, odd, other]) == [
        Problem("is no name", ("supports",), "try `b`", code="SA401"),
        rule,
        other,
    ]


def warnings_about(**changes: object) -> list[Problem]:
    return list(unknown_keys(Assessment, {**GOOD, **changes}))


def test_a_known_key_is_no_reason_for_a_warning() -> None:
    assert warnings_about() == []


def test_an_unknown_key_is_a_warning_at_the_key_with_the_nearest_known_one() -> None:
    [problem] = warnings_about(country_="Kenya")
    assert problem == Problem(
        "is not known here, and is kept",
        ("country_",),
        hint="did you mean `country`?",
        severity=Severity.WARNING,
        at_key=True,
        code="SA401",
    )


def test_unknown_keys_are_found_in_every_table_even_if_it_has_mistakes() -> None:
    problems = warnings_about(
        answers={"a": {"status": "?", "colour": 1}, "b": 5},
        evidence={"e": {"colour": 1}},
        period={"colour": 1},
    )
    assert [problem.where for problem in problems] == [
        ("period", "colour"),
        ("evidence", "e", "colour"),
        ("answers", "a", "colour"),
    ]


def test_unknown_keys_are_found_in_lists_of_tables() -> None:
    asked = asked_with(colour=1, sources=[{"key": "guide", "colour": 1}])
    problems = list(unknown_keys(Questionnaire, lists_in(asked)))
    start = ("phase", 0, "guideline", 0, "requirement", 0)
    assert [problem.where for problem in problems] == [
        (*start, "sources", 0, "colour"),
        (*start, "colour"),
    ]


def lists_in(data: Any) -> Any:
    """As TOML has it: lists, not tuples."""
    if isinstance(data, dict):
        return {key: lists_in(value) for key, value in data.items()}
    return list(map(lists_in, data)) if isinstance(data, (list, tuple)) else data


def test_keys_of_ones_own_begin_with_x() -> None:
    assert warnings_about(x_ticket=5) == []


def test_what_is_no_table_has_no_keys() -> None:
    assert list(unknown_keys(Assessment, 5)) == []
    assert warnings_about(answers=[], evidence=5, texts="") == []
