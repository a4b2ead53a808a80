"""The score, answers tried out, guided walking, details, the report, help."""

import asyncio
import os
import signal
from dataclasses import replace

import pytest

from selfassess.cli.plain.registry import (
    HANDLERS_OF_GOVERNMENTS,
    HANDLERS_OF_REVIEWERS,
)
from selfassess.cli.plain.word_list import GROUPS, REVIEW_GROUPS, understood
from selfassess.core.commands.command_table import CIVIL_SOCIETY
from selfassess.core.errors import ReportUnavailable
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.status import State, Status
from selfassess.core.session.workspace import Progress
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import SavedRecords, blank, example, workspace_of


def test_the_score_begins_with_the_verdict_and_ends_with_the_shortest_way(
    type_lines: TypeLines,
) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    dialogue = type_lines("score", "go 1", workspace=workspace)
    text = dialogue.after("> score")
    assert text.startswith("Co-creation star: not eligible: 14 in the way.")
    assert "All phases: basic 22 of 26 (84 %), best practice 13 of 23 (56 %)." in text
    assert "If you do only one: imp-involve-4, Working groups" in text
    assert "Evidence to be cited: 1\n  1. imp-involve-4" in text
    assert "imp-involve-4> " in dialogue.said


def test_a_long_way_to_the_star_is_told_in_tens(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "score", "more", "more", "more", "more", "more", "more", "go 52"
    )
    first = dialogue.after("> score").split("The shortest way to the star:\n")[1]
    *told, left, how, _go = first.splitlines()
    assert len(told) == 10
    assert left == "43 more."
    assert how == "more tells the next of them, more all the rest."
    assert "  52. " in dialogue.said
    assert dialogue.said.count(" more.\nmore tells the next") == 5
    assert "No list has more lines." in dialogue.said
    assert "There is no 52" not in dialogue.said


def test_what_is_tried_out_reaches_the_file_only_if_it_is_kept(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("what-if", "not", "keep", "what if", "next", "met", "discard")
    assert "Not met, does not count. Tried out, not in the file." in dialogue.said
    assert "not eligible: 52 in the way; in the file: still possible" in dialogue.said
    assert "Kept what was tried out. Not met, does not count. Saved." in dialogue.said
    assert "Forgotten what was tried out. Unanswered. Saved." in dialogue.said
    assert len(dialogue.records.saved) == 1
    assert dialogue.answer().status is Status.NOT_MET


def test_trying_out_is_told_where_it_makes_no_sense(type_lines: TypeLines) -> None:
    dialogue = type_lines("keep", "discard", "what-if", "what-if", "score")
    assert dialogue.said.count("Nothing is being tried out; what-if begins it.") == 2
    assert "Answers are being tried out already" in dialogue.said
    assert "in the file: still possible" in dialogue.after("> score")
    assert "What was tried out is not in the file." in dialogue.said
    assert dialogue.records.saved == []


@pytest.mark.parametrize(("reply", "saved"), [("yes", 1), ("no", 0)])
def test_leaving_asks_what_becomes_of_what_was_tried_out(
    type_lines: TypeLines, reply: str, saved: int
) -> None:
    dialogue = type_lines("what-if", "met", "quit", reply)
    assert "Keep what was tried out?" in dialogue.said
    assert len(dialogue.records.saved) == saved


def test_guided_asks_one_question_at_a_time(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "guide",
        "met",
        "evidence add",
        "Notice",
        *[""] * 6,
        "note Why.",
        "",
        "off",
    )
    for words in (
        "Question 1 of 3: Is it met?\nType 1 or met, 2 or partly, 3 or not.",
        "Question 2 of 3: What shows it?",
        "Question 3 of 3: What should a reader know?",
        "This one is done. Enter goes on to the next.",
        "dev-inform-2> ",
    ):
        assert words in dialogue.said


def test_enter_skips_a_question_and_then_goes_on(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "guide on", "met", "", "", "", "", "guide off", "", "guide what"
    )
    assert dialogue.said.count("Question 2 of 3") == 1
    assert dialogue.said.count("Question 3 of 3") == 1
    assert "dev-inform-3> guide off\nNo longer guided." in dialogue.said
    assert "Type guide on or guide off." in dialogue.said


def test_guided_asks_for_the_reason_why_something_does_not_apply(
    type_lines: TypeLines,
) -> None:
    _assessment, questionnaire = example("exampleland")
    place = next(r.id for r in questionnaire.requirements if r.not_applicable)
    dialogue = type_lines(place, "guide", "na", "note There is none.")
    assert "or na if it does not apply" in dialogue.said
    assert "Question 3 of 3: Why does it not apply?" in dialogue.said


def test_details_are_listed_and_changed(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "details",
        "details state FINAL",
        "details next-steps +",
        "yes",
        "one",
        "two",
        ".",
        "details next-steps + A last line.",
        "details next_steps",
        "details start 2024",
        "details start -",
        "details start 2025",
        "details office -",
    )
    assert "country (Country): Exampleland" in dialogue.after("> details")
    assert dialogue.kept.state is State.FINAL
    assert dialogue.kept.texts.next_steps.endswith("one\ntwo\nA last line.")
    assert dialogue.kept.period.start == 2025
    assert dialogue.kept.point_of_contact.office == ""
    assert "office (Office of the point of contact): nothing\nSaved." in dialogue.said


def test_a_language_is_told_how_to_change_named_and_asked_about(
    type_lines: TypeLines,
) -> None:
    how = "Change it by a name or a code: details language French."
    assert how in type_lines("details language").said
    assert type_lines("details language français").kept.language == "fr"
    assert type_lines("details language pt-BR").kept.language == "pt-BR"
    asked = type_lines("details language Portugu", "yes")
    assert "Do you mean Portuguese (pt)?" in asked.said
    assert asked.kept.language == "pt"
    assert "Nothing was changed." in type_lines("details language Frensh", "no").said
    assert "Nothing was changed." in type_lines("details language 12").said


def test_a_detail_that_cannot_be_is_refused_with_the_reason(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        "details country -",
        "details start " + "9" * 5000,
        "details staet final",
        "details state done",
        "details email ogp[at]x.example",
        "details comments_page ogp.example",
        "details country + Two",
        "details introduction +Two",
    )
    assert "did you mean ogp@x.example?. Nothing was changed." in dialogue.said
    assert "must be a whole address that starts with https://" in dialogue.said
    assert dialogue.said.count("details introduction + TEXT adds a line") == 2
    assert "country must not be empty. Nothing was changed." in dialogue.said
    assert "start must be a year such as 2026" in dialogue.said
    assert "did you mean `state`?" in dialogue.said
    assert 'must be one of "draft", "final"' in dialogue.said
    assert dialogue.records.saved == []


def test_the_report_is_made_under_its_own_or_a_given_name(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        "report", "report other.pdf", "report --attach", "report --lang fr k.pdf"
    )
    made = ["a.pdf", "other.pdf", "a.pdf, with evidence", "k.pdf fr"]
    assert dialogue.records.reports == made
    assert "page 1 of 2" not in dialogue.said
    assert "The report is done: wrote other.pdf" in dialogue.said


@pytest.mark.parametrize(("reply", "made"), [("no", []), ("yes", ["a.pdf"])])
def test_a_report_that_is_there_is_replaced_only_if_the_person_says_so(
    type_lines: TypeLines, reply: str, made: list[str]
) -> None:
    records = SavedRecords()
    workspace = workspace_of(records, blank(), is_taken=lambda name: name == "a.pdf")
    dialogue = type_lines("report", reply, workspace=workspace)
    assert "a.pdf is there already. Replace it?" in dialogue.said
    assert records.reports == made


def test_a_report_that_cannot_be_made_is_told(type_lines: TypeLines) -> None:
    async def report(_name: str, _progress: Progress, _language: str = "") -> str:
        raise ReportUnavailable("no Pango here")

    workspace = replace(workspace_of(SavedRecords(), blank()), report=report)
    dialogue = type_lines("report", "next", workspace=workspace)
    assert "No report: no Pango here" in dialogue.said
    assert "dev-inform-2> " in dialogue.said


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 128 + 15)]
)
def test_ctrl_c_stops_a_report_and_the_session_goes_on(
    type_lines: TypeLines, number: signal.Signals, code: int
) -> None:
    async def report(_name: str, _progress: Progress, _language: str = "") -> str:
        os.kill(os.getpid(), number)
        await asyncio.sleep(30)
        return "never"

    records = SavedRecords()
    workspace = replace(workspace_of(records, blank()), report=report)
    dialogue = type_lines("met", "report", workspace=workspace, records=records)
    assert dialogue.code == code
    assert ("The report was stopped." in dialogue.said) is (code == 0)
    assert dialogue.answer().status is Status.MET


def test_ctrl_c_stops_a_report_also_while_something_is_heard_of_it(
    type_lines: TypeLines,
) -> None:
    async def report(_name: str, _progress: Progress, _language: str = "") -> str:
        asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(1)
        return "made all the same"

    workspace = replace(workspace_of(SavedRecords(), blank()), report=report)
    dialogue = type_lines("report", "next", workspace=workspace)
    assert "The report was stopped." in dialogue.said
    assert "dev-inform-2> " in dialogue.said


def test_help_lists_every_word_and_tells_more_about_one(type_lines: TypeLines) -> None:
    dialogue = type_lines("help", "help note", "? what if", "help mett", "help qq")
    for title, group in GROUPS:
        for word in group if title != CIVIL_SOCIETY else ():
            assert f"  {word.spelling}: " in dialogue.said.replace("\n  ", " ").replace(
                " " + word.spelling, "  " + word.spelling
            )
    assert "note - removes it." in dialogue.said
    assert "what-if: try answers out" in dialogue.said
    assert "mett is not known: did you mean `met`?" in dialogue.said


def test_no_two_words_share_a_name() -> None:
    names = [name for _t, group in GROUPS for word in group for name in word.words]
    assert len(names) == len(set(names)) == len(understood(GROUPS))


def test_an_unknown_word_is_told_with_the_nearest(type_lines: TypeLines) -> None:
    dialogue = type_lines("nxet", "qqqq", "dev-inform-22")
    assert "nxet is not known: did you mean `next`?" in dialogue.said
    assert "qqqq is not known: help tells all words." in dialogue.said
    assert "did you mean `dev-inform-2`?" in dialogue.said


def test_what_is_in_the_way_of_another_verdict_alone_is_told_last(
    type_lines: TypeLines,
) -> None:
    assessment, questionnaire = example("united-states-2022")
    star = questionnaire.star.model_copy(update={"requires": (Tier.BEST_PRACTICE,)})
    opened = (assessment, questionnaire.model_copy(update={"star": star}))
    dialogue = type_lines(
        "score", "more", "go 6", workspace=workspace_of(SavedRecords(), opened)
    )
    assert "In the way of Minimum requirements alone (1)\n  6. s1-1: " in dialogue.said
    assert "s1-1> " in dialogue.said


def test_every_handler_is_that_of_a_command() -> None:
    sides = (understood(side) for side in (GROUPS, REVIEW_GROUPS))
    used = {word.id for side in sides for word in side.values()}
    assert {*HANDLERS_OF_GOVERNMENTS, *HANDLERS_OF_REVIEWERS} == used
