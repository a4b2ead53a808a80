"""The words that answer, undo, flag and write notes."""

from dataclasses import replace

import pytest

from selfassess.core.errors import CannotRead
from selfassess.core.merge.offered_answers import OfferedAnswer, OfferedAnswers
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.workspaces import SavedRecords, blank, example, workspace_of


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("met", Status.MET),
        ("m", Status.MET),
        ("MET", Status.MET),
        ("partly", Status.PARTLY_MET),
        ("partly met", Status.PARTLY_MET),
        ("p", Status.PARTLY_MET),
        ("not", Status.NOT_MET),
        ("not met", Status.NOT_MET),
        ("n", Status.NOT_MET),
    ],
)
def test_a_word_or_its_letter_answers(
    type_lines: TypeLines, word: str, status: Status
) -> None:
    dialogue = type_lines(word)
    assert dialogue.answer().status is status
    assert dialogue.code == 0


def test_the_result_comes_first_with_what_is_missing_and_that_it_is_saved(
    type_lines: TypeLines,
) -> None:
    lines = type_lines("met").after("dev-inform-1> met").split("\n")
    assert lines[0] == (
        "Met, does not count: evidence is required and none is cited. Saved."
    )
    assert lines[1].startswith("1 of 52 answered. Co-creation star: still possible")


def test_not_applicable_is_never_taken_for_not_met(type_lines: TypeLines) -> None:
    dialogue = type_lines("not applicable", "na", "x")
    assert dialogue.said.count('"Not applicable" is not allowed here') == 3
    assert dialogue.records.saved == []


def test_not_applicable_is_answered_where_it_is_allowed(type_lines: TypeLines) -> None:
    _assessment, questionnaire = example("exampleland")
    place = next(r.id for r in questionnaire.requirements if r.not_applicable)
    dialogue = type_lines(place, "not applicable", "note It is a federation.")
    assert dialogue.answer(place).status is Status.NOT_APPLICABLE
    assert "needs a note with the reason" in dialogue.said
    assert "left out of the tally" in dialogue.said


def test_words_after_an_answer_change_nothing(type_lines: TypeLines) -> None:
    dialogue = type_lines("not sure", "met maybe")
    assert "not takes nothing after it. Nothing was changed." in dialogue.said
    assert dialogue.records.saved == []


def test_clear_takes_the_answer_away_and_leaves_the_note(type_lines: TypeLines) -> None:
    dialogue = type_lines("met", "note Why.", "clear")
    assert dialogue.answer().status is Status.UNANSWERED
    assert dialogue.answer().note == "Why."
    assert "Unanswered. Saved." in dialogue.said


def test_what_was_brought_along_is_confirmed_by_a_word(type_lines: TypeLines) -> None:
    records, (plan, asked) = SavedRecords(), blank()
    carried = Answer(status=Status.PARTLY_MET, carried="2nd Plan")
    plan = plan.with_answer("dev-inform-2", carried)
    dialogue = type_lines(
        *("guide", "next", "guide off", "confirm", "confirm", "filter carried"),
        workspace=workspace_of(records, (plan, asked)),
        records=records,
    )
    assert "Unanswered, “Partly met” is from 2nd Plan, to confirm." in dialogue.said
    assert "Question 1 of 3: “Partly met” is from 2nd Plan, to con" in dialogue.said
    assert "Partly met, does not count" in dialogue.said
    assert "Nothing to confirm here. Nothing was changed." in dialogue.said
    assert "None is left by: to confirm." in dialogue.said
    assert dialogue.answer("dev-inform-2") == carried.claiming(Status.PARTLY_MET)


def test_undo_and_redo_say_what_and_go_where_it_was(type_lines: TypeLines) -> None:
    dialogue = type_lines("met", "next", "undo", "redo", "redo")
    undone = dialogue.after("dev-inform-2> undo")
    assert undone.startswith("Undone: 1.1.1: met. Unanswered. Saved.")
    assert "Timetable published" in undone
    assert "Done again: 1.1.1: met. Met, does not count" in dialogue.said
    assert "nothing more to take back or to do again" in dialogue.said
    assert dialogue.answer().status is Status.MET


def test_a_flag_is_set_and_removed(type_lines: TypeLines) -> None:
    dialogue = type_lines("flag", "list all", "f")
    assert "\nUnanswered. Flagged. Saved." in dialogue.said
    assert "before the start. Unanswered. Flagged." in dialogue.said
    assert "Flag removed. Unanswered. Saved." in dialogue.said
    assert not dialogue.answer().come_back


def test_a_note_is_written_shown_lengthened_replaced_and_removed(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        "note Online on 3 May.",
        "note",
        "note + Archived, too.",
        "note",
        "note Anew.",
        "note -",
        "note",
    )
    assert "Noted. Unanswered. Saved." in dialogue.said
    assert "Note: Online on 3 May." in dialogue.said
    assert "Note:\nOnline on 3 May.\nArchived, too." in dialogue.said
    assert "The earlier note is replaced; undo brings it back." in dialogue.said
    assert dialogue.after("> note -").startswith("The note is removed.")
    assert "No note." in dialogue.said
    assert [
        saved.answer_to("dev-inform-1").note for saved in dialogue.records.saved
    ] == ["Online on 3 May.", "Online on 3 May.\nArchived, too.", "Anew.", ""]


def test_a_note_may_be_in_another_language(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "note Sawa.", "note-language sw", "note-language xxyz", "note-language -"
    )
    assert "The note is in Swahili." in dialogue.said
    assert "Type a language code" in dialogue.after("> note-language xxyz")
    assert "The note is in the language of the file." in dialogue.said
    languages = [s.answer_to("dev-inform-1").language for s in dialogue.records.saved]
    assert languages == ["", "sw", ""]


def test_a_note_of_several_lines_ends_with_a_dot_and_is_one_step(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("note +", "one", "", "two", ".", "undo", "redo")
    assert dialogue.answer().note == "one\n\ntwo"
    assert dialogue.after("line> .").startswith("Noted.")
    assert "Undone: note of 1.1.1." in dialogue.said


def test_the_end_of_the_input_in_the_middle_of_a_note_keeps_it(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("note +", "half a", "note")
    assert dialogue.answer().note == "half a\nnote"
    assert dialogue.code == 0


@pytest.mark.parametrize("blank", [" ", "   ", "\t", "\u00a0", "\u3000", "\u2028"])
def test_any_blank_behind_the_plus_adds_a_line(
    type_lines: TypeLines, blank: str
) -> None:
    dialogue = type_lines("note One.", f"note +{blank}Two.")
    assert dialogue.answer().note == "One.\nTwo."


def test_a_plus_without_a_blank_changes_nothing_and_is_asked_about(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("note One.", "note +Two.", "note +")
    assert "Did you mean note + TEXT, with a blank" in dialogue.said
    assert dialogue.answer().note == "One."


@pytest.mark.parametrize("line_end", ["\u2028", "\u2029", "\x0b", "\x0c"])
def test_a_text_of_several_lines_is_a_note_but_no_two_commands(
    type_lines: TypeLines, line_end: str
) -> None:
    lines = ("note A", "met"), ("met", "next"), ("find a", "b"), ("not", "met")
    dialogue = type_lines(*(line_end.join(pair) for pair in lines), "where")
    assert dialogue.answer().note == "A\nmet"
    assert dialogue.answer().status is Status.UNANSWERED
    assert "met takes nothing after it. Nothing was changed." in dialogue.said
    assert "Several lines were pasted, and find takes one." in dialogue.said
    assert len(dialogue.records.saved) == 1


def test_a_note_longer_than_a_note_may_be_is_cut_and_this_is_said(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("note " + "x" * 100_001)
    assert len(dialogue.answer().note) == 100_000
    assert "the rest was left out" in dialogue.said


def test_control_characters_that_are_typed_are_left_out(type_lines: TypeLines) -> None:
    dialogue = type_lines("note a\x1b[31mb\x00c\u202ed")
    assert dialogue.answer().note == "a[31mbcd"
    assert "\x1b" not in dialogue.said


def test_what_is_in_the_file_already_is_told(type_lines: TypeLines) -> None:
    records = SavedRecords()
    dialogue = type_lines("", workspace=workspace_of(records, example("exampleland")))
    assert "Met, counts. Saved." in dialogue.said
    assert records.saved == []


def test_forms_are_taken_in_and_what_is_different_is_asked(
    type_lines: TypeLines,
) -> None:
    def offer(status: Status, *, is_different: bool) -> OfferedAnswer:
        def taken(assessment: Assessment) -> Assessment:
            answer = assessment.answer_to("dev-inform-1").claiming(status)
            return assessment.with_answer("dev-inform-1", answer)

        return OfferedAnswer((f"the form says {status}",), is_different, taken)

    met = offer(Status.MET, is_different=False)
    not_met = offer(Status.NOT_MET, is_different=True)
    forms = {
        "a b.pdf": OfferedAnswers("a b.pdf", "1 new", ("page 3: x",), (met,)),
        "c.xlsx": OfferedAnswers("c.xlsx", "1 different", (), (not_met,)),
        "d.odt": OfferedAnswers("d.odt", "1 new", (), (not_met,), is_of_another=True),
    }

    def answers_in(name: str, _now: Assessment) -> OfferedAnswers:
        if name not in forms:
            raise CannotRead(f"{name}: is no form")
        return forms[name]

    records = SavedRecords()
    workspace = replace(workspace_of(records, blank()), answers_in=answers_in)
    dialogue = type_lines(
        *("take-in", "take-in 'a b.pdf' c.xlsx no.pdf", "no", "take-in c.xlsx", "yes"),
        *("take-in d.odt", "no", "undo", "undo", 'take-in "'),
        workspace=workspace,
        records=records,
    )
    said = [answer.answer_to("dev-inform-1").status for answer in records.saved]
    assert said == [Status.MET, Status.NOT_MET, Status.MET, Status.UNANSWERED]
    assert "Type take-in and the names" in dialogue.said
    assert "page 3: x\n1 new" in dialogue.said
    assert "no.pdf: is no form" in dialogue.said
    assert dialogue.said.count("the form says not_met\nTake the form's words?") == 2
    assert "It was made from another assessment." in dialogue.said
