import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.text.spelling import did_you_mean
from selfassess.core.validation.checks import (
    check_answers,
    check_evidence,
    check_format,
    check_ids,
    check_references,
)
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PROOF,
    answer,
    evidence,
    questionnaire,
    requirement,
)

OPTIONAL = requirement("a", may_be_left_out=True)


def problems_with(
    given: Answer, asked: Requirement | None = None, name: str = "a"
) -> list[Problem]:
    checked = questionnaire(a=asked or BASIC)
    return list(check_answers(checked, {name: given}, {PROOF: evidence()}))


@pytest.mark.parametrize("word", ["not met", "Not_Met", "notmet"])
def test_the_nearest_known_word_is_offered(word: str) -> None:
    assert did_you_mean(word, ["met", "not_met"]) == "did you mean `not_met`?"


def test_of_what_there_are_several_the_plural_is_offered() -> None:
    known = ["action_plan", "actions", "members"]
    assert did_you_mean("action", known) == "did you mean `actions`?"


def test_nothing_is_offered_when_nothing_is_near() -> None:
    assert did_you_mean("yes", ["met", "not_met"]) == ""


def test_different_ids_are_fine() -> None:
    assert list(check_ids([(("a",), "one"), (("b",), "two")])) == []


def test_an_id_that_is_taken_is_told_where_it_comes_again() -> None:
    [problem] = check_ids([(("a",), "one"), (("b",), "one")])
    assert (
        problem.message == "the id `one` is already taken; every id must be different"
    )
    assert problem.where == ("b",)


def test_ids_that_differ_only_by_case_are_the_same_in_some_file_names() -> None:
    [problem] = check_ids([(("a",), "one"), (("b",), "One")])
    assert problem.message == "the id `One` differs from `one` only by case"


def test_a_name_that_leads_nowhere_is_told_with_the_nearest_one() -> None:
    found = [(("a",), "one"), (("b",), "tow")]
    [problem] = check_references(
        found, ["one", "two"], "there is no `{name}`", code="SA401"
    )
    assert problem == Problem(
        "there is no `tow`",
        ("b",),
        hint="did you mean `two`?",
        at_key=False,
        code="SA401",
    )


def test_a_key_that_leads_nowhere_is_told_at_the_key() -> None:
    [problem] = check_references(
        [(("a",), "x")], [], "no `{name}`", at_key=True, code="SA401"
    )
    assert problem.at_key


def test_a_newer_format_is_told_with_what_to_do() -> None:
    problem = check_format(2, 1)
    assert problem
    assert problem.message == "2 is newer than 1, which this program reads"
    assert problem.hint == "update selfassess to open the file"


@pytest.mark.parametrize("number", [1, 0, "2", None, 2.5])
def test_any_other_format_is_left_to_the_reader(number: object) -> None:
    assert check_format(number, 1) is None


@pytest.mark.parametrize("given", [answer(MET, PROOF), answer(NOT_MET), Answer()])
def test_an_answer_that_keeps_the_rules_has_no_problem(given: Answer) -> None:
    assert problems_with(given) == []


def test_not_applicable_where_it_is_not_allowed_is_an_error() -> None:
    [problem] = errors_of(problems_with(answer(NOT_APPLICABLE, note="No.")))
    assert problem.message == '"not applicable" is not allowed here'
    assert problem.hint == "answer met, partly_met or not_met"
    assert problem.where == ("answers", "a", "status")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (answer(MET), "does not count: evidence is required and none is cited"),
        (
            answer(NOT_APPLICABLE),
            'does not count: "not applicable" needs a note with the reason',
        ),
    ],
)
def test_what_is_meant_to_count_and_does_not_is_a_warning(
    given: Answer, message: str
) -> None:
    [problem] = problems_with(given, OPTIONAL)
    assert problem.severity is Severity.WARNING
    assert problem.message == message


def test_evidence_that_is_cited_twice_is_a_warning() -> None:
    [problem] = problems_with(answer(MET, PROOF, PROOF, "page"))
    assert problem.message == "cites `minutes` 2 times"
    assert problem.severity is Severity.WARNING


def test_an_answer_that_nobody_asked_for_is_told_elsewhere() -> None:
    assert problems_with(answer(MET), name="stranger") == []


@pytest.mark.parametrize(
    "entry",
    [
        Evidence(title="t", file="a.pdf"),
        Evidence(title="t", url="https://example.org", file="documents/minutes.pdf"),
    ],
)
def test_evidence_with_a_whole_address_and_a_path_inside_is_fine(
    entry: Evidence,
) -> None:
    assert list(check_evidence({"e": entry}, {"e"})) == []


def test_an_address_that_cannot_be_opened_is_an_error() -> None:
    [problem] = check_evidence({"e": Evidence(title="t", url="example.org")}, {"e"})
    assert problem.where == ("evidence", "e", "url")
    assert problem.severity is Severity.ERROR


def test_a_path_that_leaves_the_folder_is_an_error() -> None:
    [problem] = check_evidence({"e": Evidence(title="t", file="../x")}, {"e"})
    assert problem.where == ("evidence", "e", "file")
    assert "such as documents/minutes.pdf" in problem.message


def test_evidence_that_no_answer_cites_is_a_warning_at_its_name() -> None:
    [problem] = check_evidence({"e": Evidence(title="t")}, set())
    assert problem.severity is Severity.WARNING
    assert problem.at_key
