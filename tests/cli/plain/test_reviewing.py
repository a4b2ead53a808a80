"""A reviewer's walk in plain lines."""

import pytest
from hypothesis import given as given_
from hypothesis import settings
from hypothesis import strategies as st

from selfassess.cli.plain.registry import GOVERNMENTS, REVIEWERS, obey
from selfassess.cli.plain.shell import PlainShell
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
from tests.cli.plain.talks import Talk, Talking
from tests.tui.workspaces import SavedRecords, workspace_of

ASKED = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)
ANSWERS = answered(a=answer(MET, PROOF, note="Online in May."), b=NOT_MET, c=MET)
FORUM = review("Forum", a=finding(DISAGREE, NOT_MET, "Nobody saw it."))


@pytest.fixture
def judge(talk: Talking) -> Talking:
    """Type lines into Water Watch's session, with a review of Forum beside it."""

    def typed(*lines: str, own: Review | None = None) -> Talk:
        records = SavedRecords()
        reviews = {"forum": FORUM, "water-watch": own or review()}
        workspace = workspace_of(
            records, (ANSWERS, ASKED), reviews=reviews, reviewer="water-watch"
        )
        talked = talk(*lines, workspace=workspace, records=records)
        assert records.saved == []  # whatever is typed
        return talked

    return typed


def given(talked: Talk, place: str = "a") -> Finding:
    return talked.records.reviewed[-1].finding_on(place)


def test_it_says_who_reviews_and_that_the_answers_stay_as_they_are(
    judge: Talking,
) -> None:
    text = " ".join(judge().said.split())
    assert "Water Watch reviews it: 0 of 3 reviewed." in text
    assert "The answers cannot be changed here." in text
    assert text.endswith("Your review is in a.toml")


def test_the_answer_is_there_to_read_before_the_finding(judge: Talking) -> None:
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
    judge: Talking, word: str, expected: tuple[str, str]
) -> None:
    talked = judge(word)
    found = given(talked)
    assert (found.verdict, found.status) == expected
    assert found.of == answer_digest(ANSWERS, "a")
    assert "Saved.\n1 of 3 reviewed." in talked.said


def test_not_applicable_is_refused_where_it_is_not_allowed(judge: Talking) -> None:
    talked = judge("x")
    assert "is not allowed here" in talked.said
    assert talked.records.reviewed == []


def test_clear_takes_the_verdict_away_and_leaves_the_note(judge: Talking) -> None:
    talked = judge("note Well.", "note + Twice.", "not", "clear", "note")
    assert (given(talked).verdict, given(talked).note) == (UNREVIEWED, "Well.\nTwice.")
    assert talked.after("a> note\n").startswith("Note:\nWell.") or (
        "Note:\nWell.\nTwice." in talked.said
    )


def test_undo_and_redo_work_on_findings(judge: Talking) -> None:
    talked = judge("not", "undo", "redo")
    kept = [r.finding_on("a").verdict for r in talked.records.reviewed]
    assert kept == [DISAGREE, UNREVIEWED, DISAGREE]


@pytest.mark.parametrize(
    "word", ["evidence", "flag", "what-if", "details", "report", "guide", "reply"]
)
def test_what_would_change_the_answers_is_not_offered(
    judge: Talking, word: str
) -> None:
    talked = judge(word, "help")
    assert f"{word} is for those who answer." in talked.said
    assert f"\n  {word}" not in talked.after("> help")


def test_the_next_unreviewed_until_everything_is_reviewed(judge: Talking) -> None:
    talked = judge("u", "agree", "u", "agree", "u", "agree", "u")
    assert "a> u\nb, basic" in talked.said
    assert talked.said.count("Everything is reviewed.") == 1
    assert "3 of 3 reviewed." in talked.said


def test_another_can_be_supported_and_left_again(judge: Talking) -> None:
    talked = judge(
        "support", "support for", "support 1", "support zz", "b", "support f"
    )
    assert "  1. Forum: disagrees: not met" in talked.said
    kept = [r.finding_on("a").supports for r in talked.records.reviewed]
    assert kept == ["forum", ""]
    assert "You support Forum." in talked.said
    assert "No longer supporting Forum." in talked.said
    assert "Nobody here is called zz. There are: forum." in talked.said
    assert "No other reviewer has said anything on this one." in talked.said


def test_a_suggestion_on_the_wording_is_private_until_told_otherwise(
    judge: Talking,
) -> None:
    talked = judge("wording public", "wording By when?", "wording public", "wording")
    first, second = talked.records.reviewed
    assert first.wording["a"] == Suggestion(suggestion="By when?", public=False)
    assert second.wording["a"].public
    assert "Type the suggestion first" in talked.said
    assert "You suggest (private: for the maintainer alone): By when?" in talked.said
    assert "You suggest (public): By when?" in talked.said


def test_a_suggestion_of_several_lines_is_kept_line_by_line(judge: Talking) -> None:
    talked = judge("wording +", "By when?", "And by whom?")
    assert (
        talked.records.reviewed[-1].wording["a"].suggestion == "By when?\nAnd by whom?"
    )
    talked = judge("wording +", "By when?", ".", "wording -")
    assert talked.records.reviewed[-1].wording == {}
    assert "You suggest nothing on the wording of this one." in talked.said


def test_only_what_others_want_to_be_read_is_shown(
    judge: Talking, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"a": Suggestion(suggestion="Say who.", public=True)}
    said["b"] = Suggestion(suggestion="A secret.")
    monkeypatch.setattr(
        "tests.cli.plain.test_reviewing.FORUM",
        FORUM.model_copy(update={"wording": said}),
    )
    talked = judge("wording", "b", "wording")
    assert "Forum suggests: Say who." in talked.said
    assert "A secret." not in talked.said


def test_a_reflection_on_the_whole_is_one_step_to_undo(judge: Talking) -> None:
    talked = judge("reflection +", "A good", "year.", ".", "undo", "reflection Bad.")
    kept = [r.reflection for r in talked.records.reviewed]
    assert kept == ["A good", "A good\nyear.", "", "Bad."]
    assert judge("reflection A.", "reflection -").records.reviewed[-1] == review()


def test_the_score_tells_both_sides(judge: Talking) -> None:
    talked = judge("not", "score", "go 1")
    text = " ".join(talked.after("> score").split())
    assert "By the government's answers, Star: not eligible: 1 in the way." in text
    assert "By your findings, Star: not eligible: 3 in the way." in text
    assert "You disagree with: 1. a: A" in text
    assert judge("score").said.count("You disagree") == 0


def test_lists_count_what_is_reviewed(judge: Talking) -> None:
    talked = judge("agree", "list all")
    assert "All, 1 of 3 reviewed" in talked.said
    assert "1. a: A. Met, counts. Forum: disagrees: not met" in talked.said
    assert "you: agrees: met." in " ".join(talked.said.split())


def test_the_governments_reply_stands_with_the_finding(talk: Talking) -> None:
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
    text = talk("go a", workspace=workspace).after("> go a")
    assert "Your note: Seen it.\nReply: already covered" in text


EVERY_WORD = sorted({*REVIEWERS, *GOVERNMENTS})


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
