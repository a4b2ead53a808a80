"""Answers moved to another edition of their questionnaire: nothing said in them is lost."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as some

from selfassess.core.cycle.edition_update import EditionUpdate
from selfassess.core.cycle.retired_tables import (
    RetiredTable,
    retired_places,
    retired_tables,
)
from selfassess.core.merge.three_way import merge
from selfassess.core.model.about.details import LeftOut
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.edition_changes import (
    edition_changes,
    is_later,
)
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.registers.retired import retired
from selfassess.core.model.reply import Reply
from selfassess.core.model.status import State, Status
from selfassess.core.timeline.known_days import known_days
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    NOT_MET,
    PROOF,
    answer,
    answered,
    phase,
    questionnaire,
    requirement,
    scale,
)
from tests.strategies import NAMES

OTHER_WORDS = requirement("b").model_copy(update={"text": "b is done in time."})
BEFORE = questionnaire(a=BASIC, b=BASIC, c=BASIC, gone=BASIC)
AFTER = questionnaire(a=BASIC, b=OTHER_WORDS, c=BEST_PRACTICE, new=BASIC).model_copy(
    update={"edition": "2"}
)
KNOWN = EditionUpdate(BEFORE, AFTER, "sha256:2")
UNKNOWN = EditionUpdate(None, AFTER, "sha256:2")
FILE = answered(a=MET, b=MET, gone=answer(NOT_MET, PROOF, note="Not yet."))


def test_the_same_stays_other_words_are_to_confirm_and_what_is_gone_is_put_aside() -> (
    None
):
    changes = KNOWN.changes(FILE)
    assert changes.same == ("a",)
    assert changes.reworded == ("b", "c")
    assert (changes.new, changes.gone) == (("new",), ("gone",))
    now = KNOWN.updated(FILE)
    assert (now.edition, now.digest) == ("2", "sha256:2")
    assert now.answers["a"] == FILE.answers["a"]
    assert now.answers["b"] == answer(MET, PROOF).to_confirm("edition 1")
    assert now.answers["b"].status is not MET
    assert "gone" not in now.answers
    aside = now.retired["gone"]
    assert (aside.title, aside.edition, aside.note) == ("Gone", "1", "Not yet.")
    assert (aside.status, aside.evidence) == (NOT_MET, (PROOF,))


def test_of_an_unknown_edition_every_answer_is_to_confirm() -> None:
    now = UNKNOWN.updated(FILE)
    assert {key for key, each in now.answers.items() if each.carried} == {"a", "b"}
    assert now.retired["gone"].title == ""


def test_what_claims_nothing_is_neither_to_confirm_nor_put_aside() -> None:
    empty = answered(b=Answer(), c=Answer(note="To be asked."), gone=Answer())
    now = KNOWN.updated(empty)
    assert now.answers == {"b": Answer(), "c": Answer(note="To be asked.")}
    assert now.retired == {}


def test_an_answer_that_waits_for_a_plan_to_be_confirmed_stays_one_of_that_plan() -> (
    None
):
    earlier = answered(b=answer(MET, PROOF).to_confirm("Plan 2022"))
    assert KNOWN.updated(earlier).answers["b"].carried == "Plan 2022"


def test_an_answer_whose_requirement_is_back_is_to_confirm() -> None:
    back = EditionUpdate(AFTER, BEFORE.model_copy(update={"edition": "3"}), "")
    again = back.updated(KNOWN.updated(FILE))
    assert again.answers["gone"] == FILE.answers["gone"].to_confirm("edition 1")
    assert again.retired == {}


def test_a_second_answer_to_what_was_put_aside_stays_where_it_is() -> None:
    answers = {"gone": answer(MET, PROOF)}
    twice = KNOWN.updated(FILE).model_copy(update={"edition": "1", "answers": answers})
    now = KNOWN.updated(twice)
    assert now.answers["gone"] == answers["gone"]
    assert now.retired["gone"].note == "Not yet."


def test_what_is_asked_no_more_is_marked_while_it_says_something_and_else_goes() -> (
    None
):
    day = EventDays(date=date(2026, 3, 1))
    parts = {"all": LeftOut(reason="No forum."), "gone": LeftOut()}
    given = {"influence": {"all": ClaimedLevel(level="some")}}
    file = FILE.model_copy(
        update={
            "events": {"start": day, "end": EventDays(), "forum": day},
            "not_applicable": parts,
            "levels": given,
        }
    )
    forum = Event(id="forum", title="Forum", kind=EventKind.REPEATED)
    after = AFTER.model_copy(update={"events": (forum,)})
    now = EditionUpdate(BEFORE, after, "").updated(file)
    assert retired_places(now) == [
        "events.start",
        "events.forum",
        "not_applicable.all",
        "levels.influence.all",
    ]
    assert now.events["start"] == day.model_copy(update={"retired": "1"})
    assert known_days(forum, now) == EventDays()

    forum = forum.model_copy(update={"kind": EventKind.ONCE})
    optional = AFTER.phases[0].model_copy(update={"not_applicable": True})
    back = AFTER.model_copy(
        update={
            "edition": "3",
            "events": (forum,),
            "phases": (optional,),
            "scales": {"influence": scale("all")},
        }
    )
    again = EditionUpdate(after, back, "").updated(now)
    assert retired_places(again) == ["events.start"]
    assert again.events["start"].retired == "1"
    assert (again.events["forum"], again.levels) == (day, given)


def test_what_was_final_is_a_draft_again() -> None:
    final = FILE.model_copy(update={"state": State.FINAL})
    assert KNOWN.updated(final).state is State.DRAFT


def test_an_answer_that_a_reviewer_was_replied_on_is_put_aside_with_nothing_in_it() -> (
    None
):
    file = answered(gone=Answer()).with_reply("watch", "gone", Reply(note="Thank you."))
    assert list(KNOWN.updated(file).retired) == ["gone"]


def test_only_editions_named_by_their_month_are_earlier_or_later() -> None:
    assert is_later("2027-01", "2026-12")
    assert not is_later("2026-11", "2026-12")
    assert not is_later("second", "2026-12")
    assert edition_changes({"a": None}, BEFORE.by_id).reworded == ("a",)


def edition(wordings: dict[str, Tier]) -> Questionnaire:
    """These requirements, each in one of two wordings."""
    return questionnaire(phase("all", **wordings))


EDITIONS = some.dictionaries(
    some.sampled_from(NAMES), some.sampled_from(Tier), min_size=1
).map(edition)
UPDATES = some.builds(
    EditionUpdate, some.none() | EDITIONS, EDITIONS, some.just("sha256:2")
)
ANSWERS = some.builds(
    answer,
    some.sampled_from(Status),
    some.sampled_from([PROOF, "x"]),
    note=some.sampled_from(["", "x", "y\n", "z"]),
)


def given_of(answers: dict[str, Answer], aside: dict[str, Answer]) -> Assessment:
    """An assessment with these answers, and these others put aside."""
    kept = {key: retired(each, key, "0") for key, each in aside.items()}
    return answered(**answers).model_copy(update={"retired": kept})


FILES = some.builds(
    given_of,
    some.dictionaries(some.sampled_from(NAMES), ANSWERS),
    some.dictionaries(some.sampled_from(NAMES), ANSWERS),
)


def words_of(file: Assessment) -> Counter[str]:
    """Every status and note and whatever else stands in an answer, wherever it is."""
    everywhere = [*file.answers.values(), *file.retired.values()]
    said = [
        word
        for each in everywhere
        for word in (each.note, each.written, *each.evidence)
    ]
    said += [str(extra) for each in everywhere for extra in each.model_extra or ()]
    return Counter(word for word in said if word)


@given(FILES, UPDATES, UPDATES)
def test_no_update_loses_a_word(
    file: Assessment, first: EditionUpdate, second: EditionUpdate
) -> None:
    now = first.updated(file)
    assert words_of(file) == words_of(now) == words_of(second.updated(now))


@settings(max_examples=200)
@given(FILES, UPDATES, some.data())
def test_two_people_who_go_on_after_an_update_merge_cleanly(
    file: Assessment, update: EditionUpdate, data: some.DataObject
) -> None:
    base = update.updated(file)

    def side(mark: str) -> Assessment:
        places = [("answers", "a"), *(("retired", key) for key in base.retired)]
        table, key = data.draw(some.sampled_from(places))
        entry = getattr(base, table).get(key, Answer())
        return base.with_entry(table, key, entry.model_copy(update={mark: True}))

    ours, theirs = side("ours"), side("theirs")
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert words_of(merged) == words_of(ours) | words_of(theirs)


def test_what_is_marked_is_told_by_the_words_that_are_still_known() -> None:
    forum = Event(id="forum", title="First forum", kind=EventKind.REPEATED)
    known = AFTER.model_copy(
        update={"events": (forum,), "scales": {"influence": scale("all")}}
    )
    level = ClaimedLevel(
        level="some", open=True, note="By letter.", evidence=(PROOF,), retired="1"
    )
    strange = ClaimedLevel(level="much", retired="1")
    file = FILE.model_copy(
        update={
            "events": {
                "forum": EventDays(date=date(2026, 3, 1), retired="1"),
                "vote": EventDays(end=date(2026, 3, 4), retired="1"),
            },
            "not_applicable": {"all": LeftOut(reason="No forum.", retired="1")},
            "levels": {"influence": {"old": level}, "power": {"old": strange}},
        }
    )
    assert [*retired_tables(file, known)] == [
        RetiredTable(("events", "forum"), "Days: First forum", "1", "1 March 2026"),
        RetiredTable(("events", "vote"), "Days: vote", "1", "… – 4 March 2026"),
        RetiredTable(
            ("not_applicable", "all"), "Why `all` was left out", "1", "No forum."
        ),
        RetiredTable(
            ("levels", "influence", "old"),
            f"{known.scales['influence'].title} in old",
            "1",
            "Some of it, open to anyone",
            "By letter.",
            (PROOF,),
        ),
        RetiredTable(("levels", "power", "old"), "power in old", "1", "much"),
    ]
