from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.core.session.filters import Filter
from selfassess.core.session.history import LONGEST_HISTORY
from selfassess.core.session.session import Session
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    DISAGREE,
    MET,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    UNANSWERED,
    answered,
    evidence,
    finding,
    questionnaire,
    review,
)

ASKED = questionnaire(a=BASIC, b=BASIC, c=BEST_PRACTICE)


def walk(place: str = "a", **given_answers: Status) -> Session:
    return Session.begin(ASKED, answered(**given_answers), place)


def reviewed(**findings: Finding) -> Session:
    return replace(walk(a=MET, c=MET), reviews={"watch": review(**findings)})


def undone(after: Session) -> Session:
    before = after.undo()
    assert before
    return before


def redone(before: Session) -> Session:
    after = before.redo()
    assert after
    return after


def test_a_walk_begins_where_the_person_stopped() -> None:
    assert walk("b").requirement.id == "b"
    assert walk("b").position == 2


@pytest.mark.parametrize("place", ["", "removed-since"])
def test_a_walk_without_a_place_begins_at_the_first_requirement(place: str) -> None:
    assert walk(place).current_id == "a"


def test_next_and_previous_stay_at_the_ends() -> None:
    assert walk("a").next().current_id == "b"
    assert walk("c").next().current_id == "c"
    assert walk("c").previous().current_id == "b"
    assert walk("a").previous().current_id == "a"


@pytest.mark.parametrize(
    ("session", "place"),
    [
        (walk("a"), "b"),
        (walk("b", b=MET, c=NOT_MET), "a"),
        (walk("b", a=MET, c=MET), "b"),
    ],
    ids=["ahead", "behind", "in view"],
)
def test_the_next_unanswered_is_the_nearest_ahead_and_the_one_in_view_comes_last(
    session: Session, place: str
) -> None:
    after = session.next_unanswered()
    assert after
    assert after.current_id == place


def test_when_all_is_answered_there_is_no_next_unanswered() -> None:
    assert walk(a=MET, b=MET, c=NOT_MET).next_unanswered() is None


def test_the_next_blocker_stands_in_the_way_of_the_star() -> None:
    session = walk(a=NOT_MET, b=MET, c=PARTLY_MET).next_matching(Filter.BLOCKERS)
    assert session
    assert session.current_id == "c"
    assert walk(a=MET, b=MET, c=MET).next_matching(Filter.BLOCKERS) is None


def test_an_answer_is_given_to_the_requirement_in_view_and_keeps_the_rest() -> None:
    after = walk("b").noted("Because.").answered(PARTLY_MET)
    assert after.answer.status is PARTLY_MET
    assert after.answer.note == "Because."
    assert after.assessment.answer_to("a").is_empty
    assert after.done[-1].what == "1.1.2: partly met"


def test_the_score_follows_the_answers() -> None:
    assert walk().score.tally(ASKED).met == 0
    assert walk(a=MET).score.tally(ASKED).met == 1


def test_evidence_is_cited_once() -> None:
    once = walk().cited(PROOF)
    assert once.answer.evidence == (PROOF,)
    assert once.cited(PROOF) is once


def test_evidence_that_is_no_longer_cited_stays_in_the_register() -> None:
    shown = walk(a=MET).claim_shown(PROOF, "page 3")
    assert shown.answer.shows == {PROOF: "page 3"}
    after = shown.uncited(PROOF)
    assert after.answer.evidence == ()
    assert after.answer.shows == {}
    assert PROOF in after.assessment.evidence


def test_evidence_can_be_added_to_the_register_and_taken_out() -> None:
    added = walk(a=MET).registered("page", evidence("A page"))
    assert added.assessment.evidence["page"].title == "A page"
    assert added.done[-1].what == "evidence: A page"
    removed = added.unregistered(PROOF)
    assert list(removed.assessment.evidence) == ["page"]
    assert removed.answer.evidence == ()
    assert removed.done[-1].what == "evidence removed: Minutes of the forum"


def test_what_changes_nothing_is_no_step() -> None:
    assert walk().answered(UNANSWERED).done == ()


def test_typing_is_one_step_until_it_pauses() -> None:
    typed = walk().noted("T").noted("Th").pause().noted("The")
    assert [undone(typed).answer.note, undone(undone(typed)).answer.note] == ["Th", ""]


def test_typing_elsewhere_is_a_step_of_its_own() -> None:
    assert len(walk("a").noted("T").go_to("b").noted("U").done) == 2


def test_a_pause_in_nothing_changes_nothing() -> None:
    assert walk().pause() == walk()
    answered_once = walk().answered(MET)
    assert answered_once.pause() is answered_once


def test_undo_shows_what_it_changed() -> None:
    after = walk("a").answered(MET).go_to("c")
    assert undone(after).current_id == "a"
    assert undone(after).answer.is_empty


def test_redo_shows_what_it_changed() -> None:
    before = undone(walk("a").answered(MET).go_to("c")).go_to("b")
    assert redone(before).current_id == "a"
    assert redone(before).answer.status is MET
    assert redone(before).done[-1].what == "1.1.1: met"


def test_new_evidence_that_the_answer_cites_is_one_step() -> None:
    added = walk(a=MET).added("page", evidence("A page"), "the first line")
    assert added.answer.evidence[-1] == "page"
    assert added.answer.shows == {"page": "the first line"}
    changed = added.registered("page", evidence("Another page"), "the last line")
    assert changed.answer.shows == {"page": "the last line"}
    assert undone(changed).record == added.record
    assert [step.what for step in added.done] == ["evidence: A page"]
    assert undone(added).assessment == walk(a=MET).assessment


def test_a_key_that_changes_nothing_is_no_step() -> None:
    here = walk(a=MET).answered(UNANSWERED).answered(MET).answered(MET)
    assert [step.what for step in here.done] == ["1.1.1: unanswered", "1.1.1: met"]


def test_there_is_nothing_to_undo_or_redo_at_the_start() -> None:
    assert walk().undo() is None
    assert walk().redo() is None


def test_a_new_change_forgets_what_was_undone() -> None:
    assert undone(walk().answered(MET)).answered(NOT_MET).redo() is None


def test_the_history_has_an_end() -> None:
    long = walk()
    for _round in range(LONGEST_HISTORY):
        long = long.answered(MET).answered(NOT_MET)
    assert len(long.done) == LONGEST_HISTORY


Change = Callable[[Session], Session]
PLACES = st.sampled_from(["a", "b", "c"])
SLUGS = st.sampled_from([PROOF, "page"])


def unregistered(slug: str) -> Change:
    return lambda w: w.unregistered(slug) if slug in w.assessment.evidence else w


CHANGES = st.one_of(
    PLACES.map(lambda place: lambda w: w.go_to(place)),
    st.sampled_from(Filter).map(lambda chosen: lambda w: w.narrowed(chosen)),
    st.just(Session.next),
    st.just(Session.flagged),
    st.sampled_from(Status).map(lambda status: lambda w: w.answered(status)),
    st.text("ab", max_size=2).map(lambda note: lambda w: w.noted(note)),
    st.just(Session.pause),
    SLUGS.map(lambda slug: lambda w: w.cited(slug)),
    SLUGS.map(lambda slug: lambda w: w.uncited(slug)),
    SLUGS.map(lambda slug: lambda w: w.registered(slug, evidence())),
    SLUGS.map(lambda slug: lambda w: w.added(f"{slug}-{len(w.done)}", evidence())),
    SLUGS.map(unregistered),
    st.just(lambda w: w.undo() or w),
    st.just(lambda w: w.redo() or w),
)


@given(st.lists(CHANGES, max_size=25))
def test_undoing_everything_leads_back_and_redoing_everything_forth(
    changes: list[Change],
) -> None:
    here = walk()
    for change in changes:
        here = change(here)
    seen: list[Assessment] = [here.assessment]
    while before := here.undo():
        here = before
        seen.append(here.assessment)
    assert here.assessment == walk().assessment
    for assessment in reversed(seen):
        assert here.assessment == assessment
        here = here.redo() or here
    while here.undone:
        here = redone(here)


@given(st.lists(CHANGES, max_size=15), CHANGES)
def test_undo_returns_exactly_what_was_before_a_step(
    changes: list[Change], last: Change
) -> None:
    before = walk()
    for change in changes:
        before = change(before)
    before = before.pause()
    after = last(before)
    if after.assessment != before.assessment and not after.undone:
        assert undone(after).assessment == before.assessment
        assert redone(undone(after)).assessment == after.assessment


def test_a_walk_can_be_narrowed_to_what_is_open() -> None:
    narrowed = walk("a", a=MET, c=MET).narrowed(Filter.UNANSWERED)
    assert narrowed.shown == ("b",)
    assert narrowed.current_id == "b"


def test_narrowing_stays_where_it_can() -> None:
    assert walk("c", a=MET).narrowed(Filter.UNANSWERED).current_id == "c"
    assert walk("b").narrowed(Filter.COME_BACK).current_id == "b"


def test_a_narrowed_walk_steps_over_the_rest() -> None:
    narrowed = walk("a", b=MET).narrowed(Filter.UNANSWERED)
    assert narrowed.next().current_id == "c"
    assert narrowed.next().next().current_id == "c"
    assert narrowed.next().previous().current_id == "a"
    assert narrowed.previous().current_id == "a"


def test_the_place_may_have_left_the_filter_by_an_answer() -> None:
    after = walk("b").narrowed(Filter.UNANSWERED).answered(MET)
    assert after.current_id == "b"
    assert after.shown == ("a", "c")
    assert after.next().current_id == "c"
    assert after.previous().current_id == "a"


def test_moving_keeps_the_score_and_answering_does_not() -> None:
    here = walk()
    scored = here.score
    assert here.next().score is scored
    assert here.answered(MET).score is not scored


def test_a_flag_can_be_set_and_taken_away_and_undone() -> None:
    flagged = walk().flagged()
    assert flagged.answer.come_back
    assert not flagged.flagged().answer.come_back
    assert not undone(flagged).answer.come_back
    assert flagged.done[-1].what == "flag of 1.1.1"


def test_what_is_tried_out_can_be_discarded_without_a_trace() -> None:
    before = walk().answered(MET)
    trial = before.start_what_if().answered(NOT_MET).go_to("b").answered(NOT_MET)
    assert trial.trial_from is before
    after = trial.trial_discarded()
    assert after == before.go_to("b")


def test_what_is_tried_out_can_be_kept_as_one_step() -> None:
    before = walk().answered(MET)
    kept = (
        before.start_what_if()
        .answered(NOT_MET)
        .go_to("b")
        .answered(NOT_MET)
        .trial_kept()
    )
    assert kept.trial_from is None
    assert kept.assessment.answer_to("a").status is NOT_MET
    assert kept.done[-1].what == "what was tried out"
    assert undone(kept).assessment == before.assessment


def test_undoing_a_trial_stops_where_it_began() -> None:
    trial = walk().answered(MET).start_what_if()
    assert trial.undo() is None
    assert undone(trial.answered(NOT_MET)).answer.status is MET


def test_a_trial_that_changed_nothing_is_no_step() -> None:
    before = walk().answered(MET)
    assert before.start_what_if().trial_kept() == before


def test_the_next_disputed_answer_is_one_that_a_reviewer_disagrees_with() -> None:
    session = reviewed(c=finding(DISAGREE, NOT_MET)).next_matching(Filter.DISPUTED)
    assert session
    assert session.current_id == "c"
    assert [thread.name for thread in session.threads] == ["Water Watch"]
    assert reviewed().next_matching(Filter.DISPUTED) is None


def test_a_reply_can_change_the_answer_in_the_same_step() -> None:
    before = reviewed(a=finding(DISAGREE, NOT_MET))
    reply = Reply(decision=Decision.ACCEPTED_CHANGED)
    replied = before.replied("watch", reply, NOT_MET)
    assert replied.assessment.reply_to("watch", "a") == reply
    assert replied.status is NOT_MET
    assert undone(replied).assessment == before.assessment
    assert replied.done[-1].what == "reply to Water Watch on 1.1.1"


def test_a_reply_that_says_nothing_takes_the_earlier_one_back() -> None:
    disputed = reviewed(a=finding(DISAGREE, NOT_MET), b=finding(DISAGREE, NOT_MET))
    first = disputed.replied("watch", Reply(note="Yes."))
    second = first.go_to("b").replied("watch", Reply(note="No."))
    assert list(second.replied("watch", Reply()).assessment.replies["watch"]) == ["a"]
    assert first.replied("watch", Reply(of="0" * 12)).assessment.replies == {}


def test_what_the_government_gives_is_its_status_and_its_note() -> None:
    answering = walk().answered(MET).noted("Because.")
    assert (answering.status, answering.note) == (MET, "Because.")


def test_a_note_may_be_in_another_language_and_undo_takes_that_back() -> None:
    session = walk().noted("Sawa.").noted_in("sw")
    assert session.note_language == "sw"
    back = session.undo()
    assert back
    assert (back.note, back.note_language) == ("Sawa.", "")


def test_what_waits_for_a_reply_is_counted_and_found_until_it_has_one() -> None:
    walking = reviewed(b=finding(DISAGREE, MET), c=finding(DISAGREE, NOT_MET))
    assert walking.waiting == 2
    session = walking.next_matching(Filter.WITHOUT_REPLY)
    assert session
    assert session.current_id == "b"
    assert session.waiting == 2
    done = session.replied("watch", Reply(decision=Decision.ALREADY_COVERED))
    assert done.waiting == 1


def test_the_score_by_a_reviewer_takes_their_word() -> None:
    walking = reviewed(a=finding(DISAGREE, MET), b=finding(DISAGREE, MET))
    rules = walking.score_by("watch").eligibility.blockers
    assert "c" in [blocker.requirement.id for blocker in rules]


def test_what_others_saved_cannot_be_undone_but_nothing_new_keeps_the_history() -> None:
    after = walk("a").answered(MET)
    assert after.with_external(after.record) is after
    theirs = after.assessment.with_answer("b", after.answer)
    merged = after.with_external(theirs)
    assert (merged.assessment, merged.undo()) == (theirs, None)


def test_other_reviews_may_be_heard() -> None:
    assert walk("a").with_reviews({}).reviews == {}


def test_what_is_tried_out_is_scored_as_if_its_evidence_were_there() -> None:
    before = walk().answered(MET)
    tried = before.start_what_if()
    assert len(tried.score.eligibility.blockers) == len(
        before.score.eligibility.blockers
    )
    tried = tried.answered(MET)
    assert tried.score.outcomes[tried.current_id].counts
    assert tried.trial_kept().record == before.record
    assert tried.trial_kept().score == before.score
    assert tried.trial_discarded().score == before.score
