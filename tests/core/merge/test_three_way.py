"""Merging by meaning: laws, and what must and must not be a conflict."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.errors import CannotMerge
from selfassess.core.merge.resolve import resolved
from selfassess.core.merge.three_way import merge
from selfassess.core.model.about.details import Period, Texts
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.key_path import value_at
from tests.builders import (
    MET,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    UNANSWERED,
    answer,
    answered,
    evidence,
)
from tests.strategies import assessments

FEW = settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.generate))
FEWER = settings(
    max_examples=10,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # three whole files take long to make, and minutes to shrink
BASE = answered(
    a=answer(NOT_MET, PROOF, note="First.\n\nSecond.\n\nThird."),
    b=NOT_MET,
    c=UNANSWERED,
)

Edit = Callable[[Assessment], Assessment]


def answering(name: str, **changes: Any) -> Edit:
    def edit(assessment: Assessment) -> Assessment:
        given = assessment.answer_to(name).model_dump()
        return assessment.with_answer(name, Answer(**{**given, **changes}))

    return edit


def rewording(before: str, after: str) -> Edit:
    def edit(assessment: Assessment) -> Assessment:
        note = assessment.answer_to("a").note.replace(before, after)
        return answering("a", note=note)(assessment)

    return edit


def citing(name: str, slug: str) -> Edit:
    def edit(assessment: Assessment) -> Assessment:
        cited = (*assessment.answer_to(name).evidence, slug)
        registered = assessment.with_evidence(slug, evidence(slug.title()))
        return answering(name, evidence=cited)(registered)

    return edit


def saying(**values: Any) -> Edit:
    return lambda assessment: Assessment.model_validate(
        {**assessment.model_dump(), **values}
    )


def without(slug: str) -> Edit:
    return lambda assessment: assessment.without_evidence(slug)


EDITS: list[Edit] = [
    answering("a", status=MET),
    answering("b", status=MET),
    answering("b", status=PARTLY_MET, note="Because."),
    answering("c", status=MET, note="New.\n\nAnd newer."),
    answering("c", note="Another."),
    answering("d", status=MET),
    rewording("First.", "The first."),
    rewording("Second.", "Second.\n\nBetween."),
    rewording("Second.\n\n", ""),
    rewording("Third.", "Third, and last."),
    rewording("Third.", "Third.\n\nFourth."),
    citing("a", "page"),
    citing("a", "letter"),
    citing("b", "page"),
    citing("b", PROOF),
    without(PROOF),
    saying(country="Elsewhere"),
    saying(period={"start": 2026}),
    saying(period={"end": 2025}),
    saying(texts={"context": "Before.\n\nAfter."}),
    saying(remarks={"first": "Good."}),
    saying(x_later={"one": 1, "deep": {"two": [1, 2]}}),
    saying(x_later={"three": True}),
    saying(replies={"water-watch": {"a": {"decision": "not_accepted", "of": "12"}}}),
    saying(replies={"ana": {"a": {"decision": "already_covered", "of": "34"}}}),
]
ENDS = ({"end": 2000}, {"end": 1900}, {"start": 1901})
EDITED = st.lists(st.sampled_from(EDITS), max_size=4).map(
    lambda edits: _after(BASE, edits)
)


def _after(assessment: Assessment, edits: list[Edit]) -> Assessment:
    for edit in edits:
        try:
            assessment = edit(assessment)
        except ValueError:  # the period would end before it starts
            continue
    return assessment


def places(assessment: Assessment) -> set[str]:
    return {conflict.where for conflict in assessment.conflicts}


def lines(value: Any, where: str = "") -> set[tuple[str, str]]:
    """Every line of every text and list, with its place."""
    if isinstance(value, dict):
        inner = (lines(each, f"{where}.{key}") for key, each in value.items())
        return set().union(*inner)
    texts = value if isinstance(value, list) else str(value).split("\n")
    return {(where, str(text)) for text in texts if text != ""}


def lines_in(assessment: Assessment) -> set[tuple[str, str]]:
    found = lines(contents_of(assessment.model_copy(update={"conflicts": ()})))
    for conflict in assessment.conflicts:
        for side in (conflict.ours, conflict.theirs):
            found |= lines(side, f".{conflict.where}") if side is not None else set()
    return found


@FEWER
@given(assessments(), assessments())
def test_a_side_that_changed_nothing_changes_nothing(
    one: Assessment, other: Assessment
) -> None:
    header = {"id": one.id, "edition": one.edition}
    other = other.model_copy(update=header)
    assert merge(one, one, other) == other
    assert merge(one, other, one) == other
    assert merge(one, other, other) == other


@FEW
@given(EDITED, EDITED)
def test_the_same_places_are_in_conflict_whichever_side_is_ours(
    one: Assessment, other: Assessment
) -> None:
    forth, back = merge(BASE, one, other), merge(BASE, other, one)
    assert places(forth) == places(back)
    swapped = {(c.where, str(c.theirs), str(c.ours)) for c in back.conflicts}
    assert {(c.where, str(c.ours), str(c.theirs)) for c in forth.conflicts} == swapped
    if not forth.conflicts:
        assert forth == back
        assert list(forth.evidence) == list(back.evidence)


@FEW
@given(EDITED, EDITED)
def test_merging_twice_changes_nothing(one: Assessment, other: Assessment) -> None:
    merged = merge(BASE, one, other)
    assert merge(BASE, merged, other) == merged
    assert merge(BASE, one, merged) == merged


@FEW
@given(EDITED, EDITED, EDITED)
def test_the_order_of_three_does_not_matter(
    one: Assessment, two: Assessment, three: Assessment
) -> None:
    results = [
        merge(BASE, merge(BASE, x, y), z) for x, y, z in permutations((one, two, three))
    ]
    assume(not any(result.conflicts for result in results))
    assert all(result == results[0] for result in results)


@FEW
@given(EDITED, EDITED)
def test_no_line_is_lost_or_invented(one: Assessment, other: Assessment) -> None:
    merged = lines_in(merge(BASE, one, other))
    base, one_has, other_has = map(lines_in, (BASE, one, other))
    assert one_has - base <= merged
    assert other_has - base <= merged
    assert base & one_has & other_has <= merged
    assert merged <= one_has | other_has


@FEWER
@example(*(saying(period=each)(BASE) for each in ENDS))
@given(assessments(), assessments(), assessments())
def test_any_three_states_of_one_file_merge_into_a_file(
    base: Assessment, ours: Assessment, theirs: Assessment
) -> None:
    header = {"id": base.id, "edition": base.edition}
    ours, theirs = (side.model_copy(update=header) for side in (ours, theirs))
    forth, back = merge(base, ours, theirs), merge(base, theirs, ours)
    assert places(forth) == places(back)
    assert merge(base, forth, theirs) == forth


def test_answers_notes_and_evidence_of_both_sides_come_together() -> None:
    ours = _after(BASE, [answering("a", status=MET), rewording("First.", "1st.")])
    ours = citing("a", "page")(ours)
    theirs = _after(BASE, [rewording("Third.", "3rd."), citing("a", "letter")])
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert merged.answer_to("a") == Answer(
        status=MET, evidence=(PROOF, "letter", "page"), note="1st.\n\nSecond.\n\n3rd."
    )
    assert list(merged.evidence) == [PROOF, "letter", "page"]


def test_a_true_conflict_keeps_ours_and_records_both() -> None:
    ours = answering("b", status=MET)(BASE)
    theirs = answering("b", status=PARTLY_MET)(BASE)
    merged = merge(BASE, ours, theirs)
    assert merged.answers == ours.answers
    assert merged.conflicts == (
        Conflict(
            where="answers.b.status", base="not_met", ours="met", theirs="partly_met"
        ),
    )


def test_two_new_notes_on_one_answer_are_a_conflict() -> None:
    ours, theirs = (answering("c", note=note)(BASE) for note in ("One", "1\n\n2"))
    assert places(merge(BASE, ours, theirs)) == {"answers.c.note"}


def test_evidence_changed_here_and_removed_there_is_a_conflict() -> None:
    ours = BASE.with_evidence(PROOF, evidence("Better minutes"))
    theirs = without(PROOF)(BASE)
    merged = merge(BASE, ours, theirs)
    assert merged.evidence == ours.evidence
    assert places(merged) == {f"evidence.{PROOF}"}
    assert merge(BASE, theirs, ours).evidence == {}


def test_evidence_cited_anew_here_and_removed_there_is_a_conflict() -> None:
    ours, theirs = citing("b", PROOF)(BASE), without(PROOF)(BASE)
    ours = ours.with_evidence(PROOF, evidence())
    merged = merge(BASE, ours, theirs)
    assert (places(merged), list(merged.evidence)) == ({f"evidence.{PROOF}"}, [PROOF])
    merged = merge(BASE, theirs, ours)
    assert (places(merged), list(merged.evidence)) == ({f"evidence.{PROOF}"}, [])


def test_a_citation_that_led_nowhere_before_is_no_conflict() -> None:
    lost = answering("b", evidence=("lost",))(BASE)
    assert (
        places(merge(lost, saying(country="X")(lost), citing("a", "p")(lost))) == set()
    )


def test_halves_that_do_not_go_together_are_a_conflict() -> None:
    ours, theirs = (
        saying(period={"start": 2026})(BASE),
        saying(period={"end": 2025})(BASE),
    )
    merged = merge(BASE, ours, theirs)
    assert merged.period == Period(start=2026)
    assert merged.conflicts == (
        Conflict(where="period", ours={"start": 2026}, theirs={"end": 2025}),
    )


def test_a_text_emptied_here_and_another_written_there_are_both_taken() -> None:
    base = BASE.model_copy(update={"texts": Texts(context="Old.")})
    ours = base.model_copy(update={"texts": Texts()})
    theirs = base.model_copy(update={"texts": Texts(context="Old.", lessons="New.")})
    assert merge(base, ours, theirs).texts == Texts(lessons="New.")


def test_a_reply_is_merged_whole_and_another_reviewer_does_not_touch_it() -> None:
    def reply(decision: str, of: str) -> dict[str, Any]:
        return {"a": {"decision": decision, "of": of}}

    one = saying(x_replies={"ana": reply("accepted", "1")})(BASE)
    two = saying(x_replies={"ana": reply("refused", "2")})(BASE)
    other = saying(x_replies={"ben": reply("refused", "3")})(BASE)
    assert places(merge(BASE, one, two)) == {"x_replies.ana.a"}
    assert merge(BASE, one, other).model_extra == {
        "x_replies": {"ana": reply("accepted", "1"), "ben": reply("refused", "3")}
    }


def test_a_table_that_both_leave_alone_or_take_out_is_gone() -> None:
    base = saying(x_later={"one": 1})(BASE)
    ours = answering("b", status=MET)(BASE)
    merged = merge(base, ours, answering("c", status=MET)(base))
    assert merged.model_extra == {}


def test_lists_that_are_no_sets_are_left_to_people() -> None:
    def listing(*values: object) -> Assessment:
        return saying(x_list=list(values))(BASE)

    assert places(merge(listing(1), listing(1, 2), listing(1, 3))) == {"x_list"}
    assert places(merge(listing("a"), listing("a", "a"), listing("b"))) == {"x_list"}
    merged = merge(listing("a", "b"), listing("b", "c"), listing("a", "b", "d"))
    assert merged.model_extra == {"x_list": ["b", "c", "d"]}
    both = merge(listing("a", "b"), listing("b", "a", "d"), listing("a", "c", "b", "e"))
    assert both.model_extra == {"x_list": ["b", "a", "c", "d", "e"]}
    back = merge(listing("a", "b"), listing("a", "c", "b", "e"), listing("b", "a", "d"))
    assert back.model_extra == both.model_extra
    reordered = merge(listing("a", "b"), listing("a", "b", "c"), listing("b", "a"))
    assert reordered.model_extra == {"x_list": ["b", "a", "c"]}


def test_true_is_not_one() -> None:
    def saying_x(value: object) -> Assessment:
        return saying(x_value=value)(BASE)

    merged = merge(saying_x(1), saying_x(True), saying_x(2))
    assert merged.conflicts[0].ours is True
    nan = float("nan")
    country = saying(country="X", x_value=float("nan"))(BASE)
    assert merge(saying_x(nan), country, saying_x(5.5)).conflicts == ()


def test_without_a_base_what_is_the_same_stays_and_the_rest_is_asked() -> None:
    ours, theirs = answering("b", status=MET)(BASE), citing("c", "page")(BASE)
    merged = merge(None, ours, theirs)
    assert places(merged) == {"answers.b.status"}
    assert list(merged.evidence) == [PROOF, "page"]


def test_a_conflict_settled_on_one_side_stays_settled() -> None:
    one = answering("b", status=MET)(BASE)
    other = answering("b", status=PARTLY_MET)(BASE)
    open_ = merge(BASE, one, other)
    done = open_.model_copy(update={"conflicts": ()})
    further = answering("c", status=MET)(open_)
    assert merge(open_, done, further).conflicts == ()
    assert merge(open_, further, done).answer_to("c").status is MET
    assert merge(BASE, open_, citing("c", "p")(BASE)).conflicts == open_.conflicts
    assert merge(open_, further, citing("c", "p")(open_)).conflicts == open_.conflicts


def settled_for(assessment: Assessment, way: str) -> Assessment:
    """With every conflict settled for one side."""
    for conflict in assessment.conflicts:
        assessment = resolved(assessment, conflict, getattr(conflict, way))
    return assessment


@FEW
@given(EDITED, EDITED)
def test_a_base_in_conflict_that_each_side_settled_for_itself_is_a_conflict_again(
    one: Assessment, other: Assessment
) -> None:
    base = merge(BASE, one, other)
    mine, yours = (settled_for(base, way) for way in ("ours", "theirs"))
    merged = merge(base, mine, yours)
    differing = {
        conflict.where
        for conflict in base.conflicts
        if value_at(contents_of(mine), conflict.place)
        != value_at(contents_of(yours), conflict.place)
    }
    assert differing <= places(merged)
    assert merge(base, mine, mine) == mine
    assert merge(base, mine, base) == merge(base, base, mine) == mine


def test_where_histories_cross_both_notes_are_kept() -> None:
    ours, theirs = (answering("c", note=note)(BASE) for note in ("Ours.", "Theirs."))
    base = merge(BASE, ours, theirs)
    ours, theirs = answering("b", status=MET)(ours), answering("a", status=MET)(theirs)
    (conflict,) = merge(base, ours, theirs).conflicts
    assert (conflict.ours, conflict.theirs) == ("Ours.", "Theirs.")
    same = merge(base, ours, answering("c", note="Ours.")(theirs))
    assert same.conflicts == ()


def test_a_value_changed_beside_its_conflict_is_no_settlement_of_the_others() -> None:
    ours, theirs = (answering("b", status=each)(BASE) for each in (MET, PARTLY_MET))
    base = merge(BASE, ours, theirs)
    changed = answering("b", status=PARTLY_MET)(base)
    assert places(merge(base, settled_for(base, "ours"), changed)) == {
        "answers.b.status"
    }


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"id": "other"}, "not states of one file"),
        ({"questionnaire": "other"}, "one answers small, another answers other"),
        ({"edition": "2"}, "one answers edition 1, another edition 2"),
    ],
)
def test_strangers_are_refused_with_the_reason(
    changes: dict[str, str], reason: str
) -> None:
    other = BASE.model_copy(update=changes)
    with pytest.raises(CannotMerge, match=reason):
        merge(BASE, BASE, other)
    with pytest.raises(CannotMerge, match="one"):
        merge(other, BASE, BASE)


class Tables(BaseModel):
    model_config = ConfigDict(frozen=True, extra="allow")


def test_files_of_another_kind_merge_by_the_same_rules() -> None:
    def review(**findings: Any) -> Tables:
        stub = {"verdict": "", "note": "", "of": "0"}
        return Tables.model_validate(
            {"format": 1, "findings": {"a": stub, "b": stub, **findings}}
        )

    agree = {"verdict": "agree", "note": "", "of": "1"}
    stub = {"verdict": "", "note": "", "of": "2"}
    merged = merge(review(), review(a=agree, b=stub), review(a=stub, b=agree))
    assert merged == review(a=agree, b=agree)
    cleared = merge(review(a=agree), review(), review(a={**agree, "note": "Why"}))
    assert cleared.model_extra
    assert cleared.model_extra["conflicts"][0]["where"] == "findings.a"


def with_days(days: dict[str, EventDays]) -> Assessment:
    return answered(a=MET).model_copy(update={"events": days})


def test_days_that_both_add_both_stay_and_what_one_took_out_stays_out() -> None:
    first, second, third = (date(2026, month, 1) for month in (2, 5, 8))
    base = with_days({"meetings": EventDays(dates=(first, second))})
    ours = with_days({"meetings": EventDays(dates=(second, third))})
    theirs = with_days({"meetings": EventDays(dates=(first, second, date(2026, 1, 1)))})
    for one, other in ((ours, theirs), (theirs, ours)):
        merged = merge(base, one, other)
        assert merged.events["meetings"].dates == (date(2026, 1, 1), second, third)
        assert merged.conflicts == ()


def test_days_merge_key_by_key_also_where_the_base_has_no_table() -> None:
    start, end = date(2026, 2, 1), date(2026, 5, 1)
    ours = with_days({"plan": EventDays(start=start), "notice": EventDays(date=end)})
    theirs = with_days({"plan": EventDays(end=end)})
    merged = merge(with_days({}), ours, theirs)
    assert merged.events["plan"] == EventDays(start=start, end=end)
    assert merged.conflicts == ()
    backwards = with_days({"plan": EventDays(end=date(2026, 1, 1))})
    [conflict] = merge(with_days({}), ours, backwards).conflicts
    assert conflict.where == "events.plan"


SOME_DAYS = st.integers(1, 5).map(lambda day: date(2026, 5, day))
EVENT_DAYS = st.builds(
    lambda day, days: {
        "notice": EventDays(date=day),
        "meetings": EventDays(dates=days),
    },
    st.none() | SOME_DAYS,
    st.lists(SOME_DAYS, max_size=4),
)


@given(st.tuples(EVENT_DAYS, EVENT_DAYS, EVENT_DAYS))
def test_days_clash_only_where_both_gave_one_event_another_day(
    sides: tuple[dict[str, EventDays], ...],
) -> None:
    base, ours, theirs = sides
    merged = merge(with_days(base), with_days(ours), with_days(theirs))
    before, mine, other = ({*side["meetings"].dates} for side in sides)
    expected = (mine & other) | (mine ^ other) - before
    found = merged.events.get("meetings", EventDays())
    assert found.dates == tuple(sorted(expected))
    days = [side["notice"].date for side in sides]
    is_clash = days[1] != days[2] and days[0] not in days[1:]
    assert [conflict.where for conflict in merged.conflicts] == (
        ["events.notice.date"] if is_clash else []
    )


def test_a_status_that_waited_and_is_in_conflict_stays_so_when_merged_again() -> None:
    base = saying(answers={"a": Answer(status=MET, carried="2nd plan")})(BASE)
    confirmed = base.with_answer("a", Answer(status=MET))
    offered = base.with_answer("a", Answer(status=NOT_MET, proposed="f.xlsx"))
    once = merge(base, confirmed, offered)
    assert places(once) == {"answers.a.status", "answers.a.proposed"}
    assert merge(base, once, offered) == once
    assert merge(base, once, confirmed) == once
