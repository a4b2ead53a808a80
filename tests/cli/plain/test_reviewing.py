"""A reviewer's walk in plain lines."""

import pytest
from hypothesis import given as given_
from hypothesis import settings
from hypothesis import strategies as st

from selfassess.cli.plain.registry import obey
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.plain.word_list import GROUPS, REVIEW_GROUPS, understood
from selfassess.core.model.reply import Reply
from selfassess.core.model.review import Finding, Review, Suggestion
from selfassess.core.review.threads import answer_digest
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    UNREVIEWED,
    answer,
    answered,
    finding,
    questionnaire,
    review,
)
from tests.cli.plain.plain_dialogue import Dialogue, TypeLines
from tests.tui.workspaces import SavedRecords, workspace_of

ASKED = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)
ANSWERS = answered(a=answer(MET, PROOF, note="Online in May."), b=NOT_MET, c=MET)
FORUM = review("Forum", a=finding(DISAGREE, NOT_MET, "Nobody saw it."))


@pytest.fixture
def judge(type_lines: TypeLines) -> TypeLines:
    """Type lines into Water Watch's session, with a review of Forum beside it."""

    def typed(*lines: str, own: Review | None = None) -> Dialogue:
        records = SavedRecords()
        reviews = {"forum": FORUM, "water-watch": own or review()}
        workspace = workspace_of(
            records, (ANSWERS, ASKED), reviews=reviews, reviewer="water-watch"
        )
        dialogue = type_lines(*lines, workspace=workspace, records=records)
        assert records.saved == []  # whatever is typed
        return dialogue

    return typed


def given(dialogue: Dialogue, place: str = "a") -> Finding:
    return dialogue.records.reviewed[-1].finding_on(place)


def test_it_says_who_reviews_and_that_the_answers_stay_as_they_are(
    judge: TypeLines,
) -> None:
    text = " ".join(judge().said.split())
    assert "Water Watch reviews it: 0 of 3 reviewed." in text
    assert "The answers cannot be changed here." in text
    assert text.endswith("Your review is in a.toml")


def test_the_answer_is_there_to_read_before_the_finding(judge: TypeLines) -> None:
    text = judge("where").after("> where")
    parts = [
        "The government's answer: Met, counts.",
        "1. Minutes of the forum",
        "Note: Online in May.",
        "Forum: disagrees: not met",
        "  Note: Nobody saw it.",
        "Your finding: not reviewed.",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("met", (AGREE, MET)),
        ("partly", (DISAGREE, PARTLY_MET)),
        ("not", (DISAGREE, NOT_MET)),
        ("agree", (AGREE, MET)),
        ("a", (AGREE, MET)),
        ("cannot-tell", (CANNOT_TELL, "")),
        ("t", (CANNOT_TELL, "")),
        ("d", (DISAGREE, "")),
    ],
)
def test_a_word_gives_the_verdict(
    judge: TypeLines, word: str, expected: tuple[str, str]
) -> None:
    dialogue = judge(word)
    found = given(dialogue)
    assert (found.verdict, found.status) == expected
    assert found.of == answer_digest(ANSWERS, "a")
    assert "Saved.\n1 of 3 reviewed." in dialogue.said


def test_not_applicable_is_refused_where_it_is_not_allowed(judge: TypeLines) -> None:
    dialogue = judge("x")
    assert "is not allowed here" in dialogue.said
    assert dialogue.records.reviewed == []


def test_clear_takes_the_verdict_away_and_leaves_the_note(judge: TypeLines) -> None:
    dialogue = judge("note Well.", "note + Twice.", "not", "clear", "note")
    assert (given(dialogue).verdict, given(dialogue).note) == (
        UNREVIEWED,
        "Well.\nTwice.",
    )
    assert dialogue.after("a> note\n").startswith("Note:\nWell.") or (
        "Note:\nWell.\nTwice." in dialogue.said
    )


def test_undo_and_redo_work_on_findings(judge: TypeLines) -> None:
    dialogue = judge("not", "undo", "redo")
    kept = [r.finding_on("a").verdict for r in dialogue.records.reviewed]
    assert kept == [DISAGREE, UNREVIEWED, DISAGREE]


@pytest.mark.parametrize(
    "word", ["evidence", "flag", "what-if", "details", "report", "guide", "reply"]
)
def test_what_would_change_the_answers_is_not_offered(
    judge: TypeLines, word: str
) -> None:
    dialogue = judge(word, "help")
    assert f"{word} is for those who answer." in dialogue.said
    assert f"\n  {word}" not in dialogue.after("> help")


def test_the_next_unreviewed_until_everything_is_reviewed(judge: TypeLines) -> None:
    dialogue = judge("u", "agree", "u", "agree", "u", "agree", "u")
    assert "a> u\nb, basic" in dialogue.said
    assert dialogue.said.count("Everything is reviewed.") == 1
    assert "3 of 3 reviewed." in dialogue.said


def test_another_can_be_supported_and_left_again(judge: TypeLines) -> None:
    dialogue = judge(
        "support", "support for", "support 1", "support zz", "b", "support f"
    )
    assert "  1. Forum: disagrees: not met" in dialogue.said
    kept = [r.finding_on("a").supports for r in dialogue.records.reviewed]
    assert kept == ["forum", ""]
    assert "You support Forum." in dialogue.said
    assert "No longer supporting Forum." in dialogue.said
    assert "Nobody here is called zz. There are: forum." in dialogue.said
    assert "No other reviewer has said anything on this one." in dialogue.said


def test_a_suggestion_on_the_wording_is_private_until_told_otherwise(
    judge: TypeLines,
) -> None:
    dialogue = judge("wording public", "wording By when?", "wording public", "wording")
    first, second = dialogue.records.reviewed
    assert first.wording["a"] == Suggestion(suggestion="By when?", public=False)
    assert second.wording["a"].public
    assert "Type the suggestion first" in dialogue.said
    assert "You suggest (private: for the maintainer alone): By when?" in dialogue.said
    assert "You suggest (public): By when?" in dialogue.said


def test_a_suggestion_of_several_lines_is_kept_line_by_line(judge: TypeLines) -> None:
    dialogue = judge("wording +", "By when?", "And by whom?")
    assert (
        dialogue.records.reviewed[-1].wording["a"].suggestion
        == "By when?\nAnd by whom?"
    )
    dialogue = judge("wording +", "By when?", ".", "wording -")
    assert dialogue.records.reviewed[-1].wording == {}
    assert "You suggest nothing on the wording of this one." in dialogue.said


def test_only_what_others_want_to_be_read_is_shown(
    judge: TypeLines, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"a": Suggestion(suggestion="Say who.", public=True)}
    said["b"] = Suggestion(suggestion="A secret.")
    monkeypatch.setattr(
        "tests.cli.plain.test_reviewing.FORUM",
        FORUM.model_copy(update={"wording": said}),
    )
    dialogue = judge("wording", "b", "wording")
    assert "Forum suggests: Say who." in dialogue.said
    assert "A secret." not in dialogue.said


def test_a_reflection_on_the_whole_is_one_step_to_undo(judge: TypeLines) -> None:
    dialogue = judge("reflection +", "A good", "year.", ".", "undo", "reflection Bad.")
    kept = [r.reflection for r in dialogue.records.reviewed]
    assert kept == ["A good", "A good\nyear.", "", "Bad."]
    assert judge("reflection A.", "reflection -").records.reviewed[-1] == review()


def test_the_score_tells_both_sides(judge: TypeLines) -> None:
    dialogue = judge("not", "score", "go 1")
    text = " ".join(dialogue.after("> score").split())
    assert "By the government's answers, Star: not eligible: 1 in the way." in text
    assert "By your findings, Star: not eligible: 3 in the way." in text
    assert "You disagree with: 1. a: A" in text
    assert judge("score").said.count("You disagree") == 0


def test_lists_count_what_is_reviewed(judge: TypeLines) -> None:
    dialogue = judge("agree", "list all")
    assert "All, 1 of 3 reviewed" in dialogue.said
    assert "1. a: A. Met, counts. Forum: disagrees: not met" in dialogue.said
    assert "you: agrees: met." in " ".join(dialogue.said.split())


def test_the_governments_reply_stands_with_the_finding(type_lines: TypeLines) -> None:
    own = review(a=finding(DISAGREE, NOT_MET, "Seen it."))
    replied = ANSWERS.with_reply(
        "water-watch", "a", Reply.model_validate({"decision": "already_covered"})
    )
    workspace = workspace_of(
        SavedRecords(),
        (replied, ASKED),
        reviews={"water-watch": own},
        reviewer="water-watch",
    )
    text = type_lines("go a", workspace=workspace).after("> go a")
    assert "Your note: Seen it.\nReply: already covered" in text


EVERY_WORD = sorted({*understood(REVIEW_GROUPS), *understood(GROUPS)})


@given_(
    st.lists(
        st.tuples(
            st.sampled_from(EVERY_WORD), st.sampled_from(["", "1", "forum", "+", "-"])
        ),
        max_size=8,
    )
)
@settings(max_examples=40, deadline=None)
def test_no_words_of_a_reviewer_change_the_answers(
    lines: list[tuple[str, str]],
) -> None:
    records = SavedRecords()
    reviews = {"forum": FORUM, "water-watch": review()}
    workspace = workspace_of(
        records, (ANSWERS, ASKED), reviews=reviews, reviewer="water-watch"
    )
    shell = PlainShell(workspace, lambda _prompt: ".")
    for word, more in lines:
        obey(shell, f"{word} {more}".strip())
    assert shell.session.assessment is ANSWERS
    assert records.saved == []
    assert shell.session.reviews["forum"] is FORUM
