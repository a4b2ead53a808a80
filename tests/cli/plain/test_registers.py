"""The words `comments`, `commitments`, `recommendations`."""

from datetime import date

from selfassess.core.model.registers.commitments import CommitmentStatus
from selfassess.core.model.registers.consultation import TakenUp
from selfassess.core.model.registers.forum import ForumSide
from tests.cli.plain.plain_dialogue import TypeLines

ADD = ("comments add", "Say more.", "Water Watch", "2026-05-03", "", "", "", "")


def test_a_comment_is_added_field_by_field_and_answered(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *ADD,
        "comments",
        *("comments edit c-1", "", "", "", "dev-inform-1", "We do.", "partly", ""),
        "comments c-1",
    )
    comment = dialogue.kept.comments["c-1"]
    assert (comment.text, comment.sender) == ("Say more.", "Water Watch")
    assert (comment.on, comment.answer) == ("dev-inform-1", "We do.")
    assert comment.taken_up is TakenUp.PARTLY
    assert "  1. c-1: 2026-05-03; Water Watch; Say more." in dialogue.said
    assert "1 comment on the draft has no answer." in dialogue.said
    assert "Taken up: partly taken up" in dialogue.said


def test_what_is_wrong_is_asked_again(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "commitments add Open data", "1", "", "perhaps", "limited", "", "x", "", "", ""
    )
    commitment = dialogue.kept.commitments["open-data"]
    assert "Status must be one of" in dialogue.said
    assert "the register of this file has no evidence `x`" in dialogue.said
    assert commitment.status is CommitmentStatus.LIMITED


def test_a_long_text_takes_several_lines(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "recommendations add Give notice", "IRM", "+", "We gave", "notice.", "."
    )
    advice = dialogue.kept.recommendations["give-notice"]
    assert (advice.source, advice.done) == ("IRM", "We gave\nnotice.")


def test_input_that_ends_half_way_keeps_what_was_typed(type_lines: TypeLines) -> None:
    dialogue = type_lines("comments add", "Say more.", "Water Watch")
    assert dialogue.kept.comments["c-1"].sender == "Water Watch"


def test_without_a_subject_nothing_is_added(type_lines: TypeLines) -> None:
    dialogue = type_lines("comments add", "", "comments")
    assert "Nothing was added." in dialogue.said
    assert "No comment on the draft of the report is listed." in dialogue.said
    assert dialogue.records.saved == []


def test_an_entry_is_taken_out_after_a_question(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *ADD, "comments remove c-1", "no", "comments remove c-1", "yes"
    )
    assert "It stays." in dialogue.said
    assert "Removed." in dialogue.said
    assert dialogue.kept.comments == {}


def test_words_and_keys_that_mean_nothing_are_told(type_lines: TypeLines) -> None:
    dialogue = type_lines(*ADD, "comments edit", "comments ad", "commitments edit x")
    assert "Name one of its entries: c-1." in dialogue.said
    assert "comments ad is not known." in dialogue.said
    assert "did you mean `add`?" in " ".join(dialogue.said.split())
    assert "Name one of its entries: none yet." in dialogue.said


def test_an_action_is_added_and_told_as_late_until_it_is_done(
    type_lines: TypeLines,
) -> None:
    due = ("actions add Meet twice", "dev-inform-1", "Ministry", "2001-02-03")
    dialogue = type_lines(
        *(*due, *("",) * 5),
        "actions",
        *("actions edit meet-twice", "", "", "", "", "2001-02-02", *("",) * 5),
        "actions",
        "score",
    )
    assert "Actions: 1 of 1 done." in dialogue.after("> score")
    assert dialogue.kept.actions["meet-twice"].done == date(2001, 2, 2)
    assert "1.1.1; Ministry; 2001-02-03; late by" in dialogue.said
    assert "Actions: 0 of 1 done, 1 late." in dialogue.said
    assert "Actions: 1 of 1 done." in dialogue.said


def test_an_action_is_made_of_a_requirement_or_a_recommendation_but_never_twice(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *("plan", "plan", "plan 1.1.2", "plan dev-inform-222"),
        *("recommendations add Give notice", "IRM", "", "plan give-notice"),
    )
    sources = [each.source for each in dialogue.kept.actions.values()]
    assert sources == [
        ("dev-inform-1", "", ""),
        ("dev-inform-2", "", ""),
        ("", "", "give-notice"),
    ]
    assert "This is among the actions already." in dialogue.said
    assert "There is no requirement and no recommendation dev-inform-222." in (
        " ".join(dialogue.said.split())
    )


def test_members_are_held_against_what_is_asked_of_the_forum(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(
        *("go dev-involve-8", "met", "members add Ministry", "government"),
        *("",) * 5,
        *("members add Agency", "government", *("",) * 5, "where", "forum"),
    )
    assert dialogue.kept.members["agency"].side is ForumSide.GOVERNMENT
    assert "  2. agency: Agency; government" in dialogue.said
    assert "No meeting of the forum is listed." in dialogue.said
    said = " ".join(dialogue.said.split())
    assert "Forum: fails: 2 of government." in said
    assert "met, but the members of the forum are 2 of government" in said
