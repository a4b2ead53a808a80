"""What has a few answers is answered by number; a test looks for what is not."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import selfassess
from selfassess.core.model.answer import Answer
from selfassess.core.model.reply import Decision
from selfassess.core.model.review import FindingVerdict
from selfassess.core.model.status import State, Status
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.reviewed_workspace import reviewed
from tests.tui.shared_files import SharedFile
from tests.tui.test_nothing_is_lost import FIRST, conflicting
from tests.tui.workspaces import SavedRecords, blank, example, workspace_of

TEXTS = {
    ("plain/loop.py", "_turn"): "a word",
    ("plain/input.py", "__call__"): "whatever is asked for",
    ("plain/shell.py", "ask"): "whatever is asked for",
    ("plain/entry_form.py", "_value_typed"): "a field, which tells its choices",
    ("plain/commands/note.py", "lines_typed"): "lines of a text",
    ("plain/commands/note.py", "take_lines"): "lines of a text",
    ("plain/commands/reviews/reply.py", "_decide"): "a reason",
    ("plain/commands/registers/evidence_changes.py", "_cite"): "what shows the claim",
    ("plain/beginning/plain_start.py", "_typed"): "a number, or the name of a file",
    ("workspace/portfolio/portfolio_loop.py", "_until_one_is_open"): "a word",
    ("workspace/portfolio/portfolio_talk.py", "ask"): "whatever is asked for",
    ("workspace/beginning/prompts.py", "says_yes"): "yes or no, as `choose` asks",
    ("workspace/beginning/prompts.py", "_said"): "a name, a number of a list, a file",
    ("report_files/office/comments_import.py", "_asked"): "numbers of authors",
    ("output/dialogue/choices.py", "choose"): "the one place that asks for a choice",
}
"""Where something is asked for, and why that is no choice without numbers."""


def _prompts() -> Iterator[tuple[str, str]]:
    """Every function of the program that asks a person for a line."""
    folder = Path(selfassess.__file__).parent / "cli"
    for path in sorted(folder.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and any(
                map(_asks, ast.walk(function))
            ):
                yield path.relative_to(folder).as_posix(), function.name


def _asks(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else ""
    name = called.id if isinstance(called, ast.Name) else name
    return name in ("input", "ask", "_ask")


def test_nothing_is_asked_that_has_a_few_answers_and_no_numbers() -> None:
    assert {*_prompts()} == TEXTS.keys()


@pytest.mark.parametrize(
    ("number", "status"),
    [
        ("1", "met"),
        ("3", "not_met"),
        ("partly met", "partly_met"),
        ("not", "not_met"),
        ("4", ""),
    ],
)
def test_an_answer_is_given_by_number(
    type_lines: TypeLines, number: str, status: str
) -> None:
    dialogue = type_lines("met", "answer", f"answer {number}")
    assert dialogue.answer().status == Status(status)
    assert dialogue.after("> answer") == (
        "Type answer and one of these numbers: 1 Met, 2 Partly met, 3 Not met, 4\n"
        "Unanswered."
    )


def test_what_may_not_apply_has_a_number_for_it(type_lines: TypeLines) -> None:
    _start, questionnaire = blank()
    place = next(r.id for r in questionnaire.requirements if r.not_applicable)
    dialogue = type_lines(f"go {place}", "answer 4", "answer 9")
    assert dialogue.answer(place).status is Status.NOT_APPLICABLE
    assert "4 Not\napplicable" in dialogue.said


def test_a_verdict_is_given_by_number(type_lines: TypeLines) -> None:
    records = SavedRecords()
    workspace = reviewed(records, "water-watch")
    dialogue = type_lines("verdict", "3", "answer 1", workspace=workspace)
    assert "numbers: 1 agrees, 2 disagrees, 3 cannot tell." in dialogue.said
    verdicts = [each.findings[FIRST].verdict for each in records.reviewed]
    assert verdicts[0] is FindingVerdict.CANNOT_TELL
    assert records.reviewed[-1].findings[FIRST].status is Status.MET


def test_the_guide_is_answered_by_numbers_alone(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *("guide", "1", "1", "Notice", *("",) * 6, "1", "Why.", ".", "9", "", "2"),
    )
    assert dialogue.answer() == Answer(
        status=Status.MET, evidence=("notice",), note="Why."
    )
    assert dialogue.answer("dev-inform-2").status is Status.PARTLY_MET


def test_the_guide_offers_what_is_carried_and_what_may_not_apply_by_number(
    type_lines: TypeLines,
) -> None:
    start, questionnaire = blank()
    place = next(r.id for r in questionnaire.requirements if r.not_applicable)
    carried = Answer(status=Status.MET, carried="2nd Plan")
    opened = start.with_answer(FIRST, carried), questionnaire
    records = SavedRecords()
    workspace = workspace_of(records, opened)
    dialogue = type_lines("guide", "1", f"go {place}", "4", "1", workspace=workspace)
    assert "Type 1 or confirm if that is still so" in dialogue.said
    kept = records.saved[-1]
    assert not kept.answer_to(FIRST).origin
    assert kept.answer_to(place).status is Status.NOT_APPLICABLE


def test_a_filter_a_detail_and_a_day_are_named_by_number(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *("filter 2", "details", "details 2 Kenya", "details state", "details 1 2"),
        *("details state 1", "1", "dates", "dates 1 2024-01-15"),
    )
    assert "Shown: unanswered, 52 of 52." in dialogue.said
    assert "  2. country (Country): Exampleland" in dialogue.said
    assert "Type details state and one of these numbers: 1 Draft, 2 Final." in (
        dialogue.said
    )
    assert State.FINAL in [each.state for each in dialogue.records.saved]
    assert dialogue.kept.country == "Kenya"
    _start, questionnaire = blank()
    assert questionnaire.events[0].id in dialogue.kept.events


def test_owners_and_entries_of_registers_are_named_by_number(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *("owners add Ministry", *("",) * 6, "owners add Agency", *("",) * 6),
        *("owner", "owner 2", "owners", "owners text 2", "owners 1"),
        *("comments add Say more.", "Us", "", "", "", "3", "", "comments 1"),
        *("comments remove 1", "yes", "comments edit 1"),
    )
    assert dialogue.answer().owner == "agency"
    assert "  2. agency" in dialogue.after("> owner\n")
    assert "Taken up: " in dialogue.after("> comments 1")
    assert "Remove c-1?" in dialogue.said
    assert dialogue.kept.comments == {}
    assert "Name one of its entries: none yet." in dialogue.said


def test_what_an_entry_cites_is_chosen_by_number(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *("evidence add Notice", *("",) * 6, "evidence add Minutes", *("",) * 6),
        *("commitments add Open data", "1", "", "2", "", "2, 1", "", "", "quit"),
    )
    commitment = dialogue.kept.commitments["open-data"]
    assert commitment.evidence == ("minutes", "notice")
    assert "  1. notice\n  2. minutes\n" in dialogue.said


def test_whose_word_stands_is_chosen_by_number(type_lines: TypeLines) -> None:
    shared = SharedFile()
    dialogue = type_lines(
        "settle 1 3", "settle 2 9", "settle 2 1", workspace=shared.open(conflicting())
    )
    assert dialogue.said.count("Settled:") == 2
    assert "It can be: 1 ours, 2 theirs." in dialogue.said
    assert shared.records.saved[-1].answer_to(FIRST).note == "Ours.\n\nTheirs."


def test_a_reviewer_and_a_decision_are_chosen_by_number(type_lines: TypeLines) -> None:
    records = SavedRecords()
    dialogue = type_lines(
        "reply", "reply 2 3 It was in time.", workspace=reviewed(records)
    )
    assert "Replied." in dialogue.said
    replies = [r for of in records.saved[-1].replies.values() for r in of.values()]
    [ours] = [reply for reply in replies if reply.note == "It was in time."]
    assert ours.decision is Decision.NOT_ACCEPTED


def test_the_end_of_the_input_in_a_question_leaves_the_question(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("evidence add Notice")
    assert dialogue.said.endswith(
        "The question was left.\nWhat was typed so far is kept.\n"
        "dev-inform-1> \nYour answers are in a.toml\n"
    )
    assert "notice" in dialogue.kept.evidence


def test_a_question_that_is_left_at_once_changes_nothing(type_lines: TypeLines) -> None:
    dialogue = type_lines("met", "evidence add")
    assert "The question was left.\nNothing was changed.\n" in dialogue.said
    assert not dialogue.kept.evidence


@pytest.mark.parametrize(
    ("word", "number", "typed"),
    [
        ("answer", "2", "answer 2"),
        ("filter", "2", "filter 2"),
        ("details", "2", "details 2"),
        ("dates", "3", "dates 3"),
        ("settings", "4", "settings 4"),
        ("page", "1", "page 1"),
        ("owner", "1", "owner 1"),
        ("owners", "1", "owners 1"),
        ("commitments", "1", "commitments 1"),
        ("evidence", "1", "evidence 1"),
        ("find forum", "2", "go 2"),
        ("score", "2", "go 2"),
        ("timeline", "2", "go 2"),
    ],
)
def test_a_number_alone_means_the_list_told_last(
    type_lines: TypeLines, word: str, number: str, typed: str
) -> None:
    before = ["owners add Ministry", "", ""]

    def told(last: str) -> str:
        workspace = workspace_of(SavedRecords(), example("exampleland"))
        lines = (*before, "score", word, last)
        return type_lines(*lines, workspace=workspace).said.split(f"> {last}\n")[-1]

    assert told(number) == told(typed)
