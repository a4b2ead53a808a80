"""The government's walk in plain lines where there are reviews."""

import pytest

from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Reviewer
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest, finding_digest
from selfassess.core.session.workspace import Workspace
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    CANNOT_TELL,
    DISAGREE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    answered,
    finding,
    given_on,
    questionnaire,
    review,
)
from tests.cli.plain.plain_dialogue import Dialogue, TypeLines
from tests.tui.workspaces import SavedRecords, workspace_of

ASKED = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)
ANSWERS = answered(a=MET, b=NOT_MET, c=MET)
ON_A = finding(DISAGREE, PARTLY_MET, "Only late.\n\nAnd [bold]twice[/bold].")
WATCH = given_on(ANSWERS, review(a=ON_A, c=finding(AGREE, MET)))
FORUM = given_on(
    ANSWERS, review("Forum", a=finding(CANNOT_TELL), b=finding(DISAGREE, note="No."))
)


def reviewed(records: SavedRecords, **reviews: object) -> Workspace:
    given = reviews or {"forum": FORUM, "water-watch": WATCH}
    return workspace_of(records, (ANSWERS, ASKED), reviews=given)


@pytest.fixture
def reply(type_lines: TypeLines) -> TypeLines:
    """Type lines into the government's session on reviewed answers."""

    def typed(
        *lines: str, workspace: Workspace | None = None, **reviews: object
    ) -> Dialogue:
        records = SavedRecords()
        return type_lines(
            *lines, workspace=workspace or reviewed(records, **reviews), records=records
        )

    return typed


def test_each_reviewers_finding_stands_with_the_answer(reply: TypeLines) -> None:
    text = reply("where").after("> where")
    assert "Forum: cannot tell." in text
    assert "Water Watch: disagrees: partly met, " in text
    assert "no reply yet.\n  Note: Only late.\n\n  And [bold]twice[/bold]." in text


def test_silence_is_counted_and_is_no_agreement(reply: TypeLines) -> None:
    text = reply("go c").after("> go c")
    assert "Water Watch: agrees: met." in text
    assert "Not reviewed: by 1 of 2 reviewers." in text


def test_a_finding_on_an_earlier_answer_is_marked(reply: TypeLines) -> None:
    now = answer_digest(ANSWERS, "a")
    watch = review(a=finding(AGREE, MET, of=now))
    dialogue = reply("where", "partly", "where", **{"water-watch": watch})
    before, after = dialogue.said.split("> partly")
    assert "given on an earlier answer" not in before
    assert "agrees: met, given on an earlier answer" in after


def test_the_next_disputed_and_the_next_waiting_are_found(reply: TypeLines) -> None:
    dialogue = reply(
        "disputed", "t", "waiting", "reply forum already-covered", "waiting"
    )
    assert "a> disputed\nb, basic" in dialogue.said
    assert "b> t\na, basic" in dialogue.said
    assert "a> waiting\nb, basic" in dialogue.said
    assert "b> waiting\na, basic" in dialogue.said


def test_nothing_disputed_and_nothing_waiting_are_told(reply: TypeLines) -> None:
    dialogue = reply("disputed", "waiting", "reply", forum=review("Forum"))
    assert "No finding disagrees." in dialogue.said
    assert "No finding waits for a reply." in dialogue.said
    assert "there is nothing to reply to" in dialogue.said


def test_without_reviews_nothing_of_them_is_in_the_way(type_lines: TypeLines) -> None:
    dialogue = type_lines("reply", "met", "help", "score")
    assert "There is no review beside this assessment." in dialogue.said
    assert "wait" not in dialogue.said
    assert "disputed" not in dialogue.after("> help")


def test_a_reply_is_kept_with_what_it_answers(reply: TypeLines) -> None:
    dialogue = reply("reply water accepted-planned In May.", "plan")
    assert "plan makes an action of what is planned." in dialogue.said
    (action,) = dialogue.kept.actions.values()
    assert (action.title, action.reviewer) == ("In May.", "water-watch")
    assert dialogue.kept.reply_to("water-watch", "a") == Reply(
        decision=Decision.ACCEPTED_PLANNED, note="In May.", of=finding_digest(ON_A)
    )
    assert "2 findings wait for a reply." not in dialogue.said
    assert "1 finding waits for a reply." in dialogue.said


def test_reply_alone_lists_the_findings_and_says_how(reply: TypeLines) -> None:
    text = reply("reply").after("> reply")
    assert "  2. Water Watch: disagrees" in text
    assert "  1. Forum: cannot tell." in text
    assert (
        "Type reply forum and one of these, or its number: 1 accepted-changed" in text
    )


def test_a_reply_shows_where_the_finding_is(reply: TypeLines) -> None:
    dialogue = reply("reply water not-accepted It was in time.", "reply water", "where")
    assert dialogue.said.count("Reply: not accepted, because: It was in time.") == 2


def test_a_refusal_asks_for_its_reason(reply: TypeLines) -> None:
    dialogue = reply(
        "reply water not_accepted", "It was in time.", "reply water not-accepted", ""
    )
    given = dialogue.kept.reply_to("water-watch", "a")
    assert given
    assert given.note == "It was in time."
    assert "A refusal needs its reason. Nothing was changed." in dialogue.said
    assert len(dialogue.records.saved) == 1


def test_accepting_offers_to_change_the_answer_in_the_same_step(
    reply: TypeLines,
) -> None:
    dialogue = reply("reply water accepted-changed True.", "maybe", "yes", "undo")
    assert "Change the answer from met to partly met, as Water Watch would?" in (
        " ".join(dialogue.said.split())
    )
    changed, undone = dialogue.records.saved
    assert changed.answer_to("a").status is Status.PARTLY_MET
    assert changed.reply_to("water-watch", "a")
    assert undone == ANSWERS


def test_the_answer_stays_if_the_person_wants_it_so(reply: TypeLines) -> None:
    dialogue = reply("reply water accepted-changed", "no")
    assert dialogue.answer("a").status is MET
    assert dialogue.kept.reply_to("water-watch", "a")


@pytest.mark.parametrize(
    "lines",
    [
        ("reply water accepted-changed Tomorrow.",),
        ("reply water accepted-changed Tomorrow.", "perhaps"),
        ("reply water not-accepted",),
    ],
)
def test_input_that_ends_at_a_question_decides_nothing(
    reply: TypeLines, lines: tuple[str, ...]
) -> None:
    assert reply(*lines).records.saved == []


def test_a_reply_to_a_finding_that_was_withdrawn_is_still_told(
    reply: TypeLines,
) -> None:
    watch = review(b=finding(DISAGREE, PARTLY_MET))
    refused = {"a": Reply(decision=Decision.NOT_ACCEPTED, note="It was early.")}
    assessment = ANSWERS.model_copy(update={"replies": {"water-watch": refused}})
    workspace = workspace_of(
        SavedRecords(), (assessment, ASKED), reviews={"water-watch": watch}
    )
    text = reply("where", workspace=workspace).after("> where")
    assert "Water Watch: not reviewed.\n  Reply: not accepted, because: It was" in text


@pytest.mark.parametrize("status", [MET, NOT_APPLICABLE, Status.UNANSWERED])
def test_only_a_status_that_may_be_given_is_offered(
    reply: TypeLines, status: Status
) -> None:
    watch = review(a=finding(DISAGREE, status))
    dialogue = reply("reply accepted-changed It says so now.", w=watch)
    assert "Change the answer" not in dialogue.said
    assert dialogue.answer("a").status is MET


def test_a_reply_can_be_taken_back(reply: TypeLines) -> None:
    dialogue = reply("reply water -", "reply water already-covered", "reply water -")
    assert "There is no reply to take back." in dialogue.said
    assert "The reply is taken back." in dialogue.said
    assert dialogue.kept == ANSWERS


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "reply nobody x",
            "Nobody here is called nobody. There are: forum, water-watch.",
        ),
        ("reply 9 x", "Nobody here is called 9."),
        ("reply water accepted-plannd", "did you mean `accepted-planned`?"),
        ("reply water qqqq", "qqqq is no decision. Type reply water-watch"),
        ("agree", "agree is for reviewers."),
    ],
)
def test_nonsense_changes_nothing_and_is_told(
    reply: TypeLines, line: str, told: str
) -> None:
    dialogue = reply(line)
    assert told in " ".join(dialogue.said.split())
    assert dialogue.records.saved == []


def test_two_of_one_beginning_are_not_guessed(reply: TypeLines) -> None:
    twins = {"forum-a": FORUM, "forum-b": review("Forum", a=ON_A)}
    dialogue = reply("reply foru already-covered", **twins)
    assert "Nobody here is called foru. There are: forum-a, forum-b." in dialogue.said


def test_the_score_says_what_the_reviewers_would_make_of_the_star(
    reply: TypeLines,
) -> None:
    text = " ".join(reply("score").after("> score").split())
    assert "2 findings wait for a reply." in text
    assert (
        "By the findings of Forum: still possible: 3 in the way. 2 of 3 reviewed"
        in text
    )


def test_lists_tell_who_says_what(reply: TypeLines) -> None:
    text = reply("list all").after("> list all")
    assert "3. c: C. Met, counts. Water Watch: agrees: met." in text


def test_a_name_cannot_act_on_the_terminal_or_break_the_lines(reply: TypeLines) -> None:
    name = "עמותת המים [/b] " + "水" * 60
    theirs = WATCH.model_copy(update={"reviewer": Reviewer(name=name)})
    text = reply("where", water=theirs).said
    assert name.replace(" ", "") in text.replace("\n", "").replace(" ", "")
