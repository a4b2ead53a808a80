"""What differs between two assessments."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.diff.assessment_diff import Change, differ
from selfassess.core.diff.diff_items import items_of
from selfassess.core.diff.plain_data import is_same
from selfassess.core.diff.text_diff import TextDifference, differing_lines
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.text.blocks import DiffRun, WordFate
from tests.builders import (
    BASIC,
    MET,
    NOT_MET,
    PROOF,
    answer,
    answered,
    evidence,
    questionnaire,
)
from tests.strategies import TEXTS, assessments

ASKED = questionnaire(a=BASIC, b=BASIC)
BASE = answered(a=NOT_MET, b=MET)


@settings(max_examples=10, deadline=None)
@given(assessments())
def test_nothing_differs_from_itself(assessment: Assessment) -> None:
    assert differ(assessment, assessment, ASKED, ASKED).is_none


def test_a_stub_is_no_difference() -> None:
    assert (
        differ(
            BASE, answered(a=NOT_MET, b=MET, c=answer(MET.UNANSWERED)), ASKED, ASKED
        ).changes
        == ()
    )


def test_a_language_that_changes_is_one_change() -> None:
    data = BASE.model_dump()
    data["texts"] = {"foreword": "Dibaji.", "foreword_language": "sw"}
    before = Assessment.model_validate(data)
    for place, after in (
        (
            ("texts", "foreword_language"),
            before.model_copy(
                update={
                    "texts": before.texts.model_copy(update={"foreword_language": "fr"})
                }
            ),
        ),
        (
            ("evidence", PROOF, "language"),
            before.with_evidence(
                PROOF, before.evidence[PROOF].model_copy(update={"language": "fr"})
            ),
        ),
        (
            ("remarks_language",),
            before.model_copy(update={"remarks_language": {"first": "fr"}}),
        ),
    ):
        (change,) = differ(before, after, ASKED, ASKED).changes
        assert change.where[: len(place)] == place


def test_each_change_has_its_place_and_both_values() -> None:
    after = BASE.with_answer("a", answer(MET, "page", note="Now."))
    after = after.with_evidence("page", evidence("A page")).model_copy(
        update={"country": "Elsewhere"}
    )
    found = differ(BASE, after, ASKED, ASKED)
    url = "https://example.org/minutes"
    assert found.changes == (
        Change(("country",), "Exampleland", "Elsewhere"),
        Change(("evidence", "page"), None, {"title": "A page", "url": url}),
        Change(("answers", "a", "status"), "not_met", "met"),
        Change(("answers", "a", "evidence"), None, ["page"]),
        Change(("answers", "a", "note"), None, "Now."),
    )
    assert list(found.answers) == ["a"]
    assert [change.where[0] for change in found.others] == ["country", "evidence"]


def test_what_in_the_evidence_shows_the_claim_is_told_by_its_title() -> None:
    after = BASE.with_answer("b", BASE.answer_to("b").with_shown(PROOF, "page 3"))
    (item,) = items_of(differ(BASE, after, ASKED, ASKED), BASE, after)
    assert item.text == (
        "what shows it in minutes (Minutes of the forum): nothing → page 3"
    )


def test_what_is_confirmed_is_told_from_which_plan_it_was() -> None:
    carried = Answer(status=MET, carried="The 2nd National Action Plan " * 3)
    before, after = answered(a=carried), answered(a=carried.claiming(MET))
    texts = [
        item.text
        for one, other in ((before, after), (after, before))
        for item in items_of(differ(one, other, ASKED, ASKED), one, other)
    ]
    assert texts[0].startswith("no longer from The 2nd National Action Plan ")
    assert texts[1].startswith("now from The 2nd National Action Plan ")


def test_between_editions_only_what_both_ask_is_compared() -> None:
    newer = questionnaire(b=BASIC, c=BASIC)
    found = differ(BASE, answered(b=NOT_MET, c=MET), ASKED, newer)
    assert (found.only_before, found.only_after) == (("a",), ("c",))
    assert [change.where for change in found.changes] == [
        ("answers", "b", "status"),
        ("answers", "b", "evidence"),
    ]
    assert PROOF in BASE.answer_to("b").evidence


def test_words_are_compared_in_lines_that_changed() -> None:
    found = differing_lines("One two three.\n\nGone.", "One 2 three.")
    assert found == TextDifference(
        changed=1,
        added=0,
        removed=1,
        lines=(
            (
                DiffRun(WordFate.SAME, "One "),
                DiffRun(WordFate.REMOVED, "two "),
                DiffRun(WordFate.ADDED, "2 "),
                DiffRun(WordFate.SAME, "three."),
            ),
            (DiffRun(WordFate.REMOVED, "Gone."),),
        ),
    )


def test_a_new_text_is_all_added() -> None:
    found = differing_lines("", "One.\n\nTwo.")
    assert (found.changed, found.added, found.removed) == (0, 2, 0)


def test_scripts_without_blanks_are_compared_by_characters() -> None:
    (line,) = differing_lines("会議は三月", "会議は四月").lines
    assert [words.text for words in line] == ["会議は", "三", "四", "月"]


def test_lines_of_very_many_words_are_shown_whole() -> None:
    (line,) = differing_lines("a " * 3000, "b " * 3000).lines
    assert [words.kind for words in line] == [WordFate.REMOVED, WordFate.ADDED]


@given(TEXTS, TEXTS)
def test_the_words_of_each_line_make_up_both_lines(before: str, after: str) -> None:
    for line in differing_lines(before, after).lines:
        old = "".join(w.text for w in line if w.kind is not WordFate.ADDED)
        new = "".join(w.text for w in line if w.kind is not WordFate.REMOVED)
        assert old.strip() in before
        assert new in after


@given(st.lists(st.sampled_from(["a", "b", ""])))
def test_a_text_does_not_differ_from_itself(lines: list[str]) -> None:
    assert differing_lines("\n".join(lines), "\n".join(lines)).lines == ()


def test_the_days_of_an_event_are_told_together() -> None:
    asked = questionnaire(a=BASIC)
    before = answered(a=MET).with_entry(
        "events", "meetings", EventDays(dates=(date(2026, 1, 1), date(2026, 2, 1)))
    )
    after = answered(a=MET).model_copy(
        update={
            "events": {
                "plan": EventDays(start=date(2026, 1, 1), end=date(2027, 1, 1)),
                "meetings": EventDays(dates=(date(2026, 1, 1), date(2026, 3, 1))),
            }
        }
    )
    items = items_of(differ(before, after, asked, asked), before, after)
    assert [(item.subject, item.text) for item in items] == [
        ("events.meetings", "dates: added: 2026-03-01; dates: removed: 2026-02-01"),
        ("events.plan", "start: nothing → 2026-01-01; end: nothing → 2027-01-01"),
    ]


def test_a_value_that_is_no_number_is_the_same_as_one_read_again() -> None:
    assert is_same({"x": [float("nan")]}, {"x": [float("nan")]})
    assert not is_same(float("nan"), 1.0)
    assert not is_same(1, True)


def test_an_owner_is_told_by_name_and_an_answer_with_who_owes_it_and_by_when() -> None:
    asked, before = questionnaire(a=BASIC), answered(a=MET)
    changes = {"owner": "mof", "due": date(2026, 5, 1)}
    owed = before.answer_to("a").model_copy(update=changes)
    finance = AnswerOwner(name="Finance", email="ogp@mof.example")
    after = before.with_answer("a", owed).with_entry("owners", "mof", finance)
    items = items_of(differ(before, after, asked, asked), before, after)
    assert [(item.subject, item.text) for item in items] == [
        ("owners.mof", "added: Finance"),
        ("a", "owner: nothing → mof; due: nothing → 2026-05-01"),
    ]
