from dataclasses import replace

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.requirement import EvidenceRule
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.review.threads import Reviews
from selfassess.core.session.filters import (
    Filter,
    OwnerFilter,
    filter_label,
    filter_word,
)
from selfassess.core.session.session import Session
from tests.builders import (
    AGREE,
    BASIC,
    BEST_PRACTICE,
    DISAGREE,
    MET,
    NOT_MET,
    answer,
    answered,
    finding,
    given_on,
    questionnaire,
    requirement,
    review,
)

ADVISED = requirement("c", rule=EvidenceRule.RECOMMENDED)
ASKED = questionnaire(a=BASIC, b=BEST_PRACTICE, c=ADVISED, d=BASIC)


def shown(
    chosen: Filter, assessment: Assessment, reviews: Reviews | None = None
) -> str:
    session = Session.begin(ASKED, assessment)
    return "".join(replace(session, reviews=reviews or {}).matching(chosen))


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Filter.ALL, "abcd"),
        (Filter.UNANSWERED, "d"),
        (Filter.BLOCKERS, "abd"),
        (Filter.MISSING_EVIDENCE, "ac"),
        (Filter.COME_BACK, "b"),
        (Filter.BASIC, "acd"),
        (Filter.BEST_PRACTICE, "b"),
    ],
)
def test_only_what_passes_is_shown_in_its_order(chosen: Filter, names: str) -> None:
    later = Answer(status=NOT_MET, come_back=True)
    assessment = answered(c=answer(MET), b=later, a=answer(MET))
    assert shown(chosen, assessment) == names


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Filter.DISPUTED, "bd"),
        (Filter.WITHOUT_REPLY, "d"),
        (Filter.UNREVIEWED, "c"),
        (Filter.CHANGED_SINCE, "d"),
    ],
)
def test_what_reviewers_say_can_be_filtered(chosen: Filter, names: str) -> None:
    reviews = {
        "one": review(a=finding(AGREE), b=finding(DISAGREE, NOT_MET)),
        "two": review(d=finding(DISAGREE, NOT_MET, of="a:" + "0" * 12)),
    }
    reply = Reply(decision=Decision.ACCEPTED_PLANNED)
    assessment = answered(a=MET, b=MET, c=MET, d=MET).with_reply("one", "b", reply)
    placed = {slug: given_on(assessment, said) for slug, said in reviews.items()}
    assert shown(chosen, assessment, placed) == names


def test_without_reviews_there_are_no_filters_about_them() -> None:
    session = Session.begin(ASKED, answered())
    assert Filter.DISPUTED not in session.filters
    assert Filter.DISPUTED in replace(session, reviews={"one": review()}).filters


def test_where_nothing_passes_nothing_is_shown() -> None:
    assert shown(Filter.COME_BACK, answered()) == ""


def test_every_filter_is_called_something_else() -> None:
    assert len({filter_label(chosen) for chosen in Filter}) == len(Filter)


def test_what_is_in_the_way_of_any_verdict_is_shown() -> None:
    beyond = Goal(name="Beyond", requires=(BEST_PRACTICE,))
    asked = questionnaire(
        requires=(BASIC,), verdicts=(beyond,), a=BASIC, b=BEST_PRACTICE
    )
    session = Session.begin(asked, answered(a=MET, b=NOT_MET))
    assert session.matching(Filter.BLOCKERS) == ("b",)


def test_what_an_owner_has_to_supply_is_shown_and_what_waits_for_one() -> None:
    session = Session.begin(ASKED, answered(a=MET))
    assert Filter.UNOWNED not in session.filters
    finance = AnswerOwner(name="Finance")
    owning = session.assessment.with_entry("owners", "mof", finance)
    session = Session.begin(ASKED, owning).owned(("a", "c"), {"owner": "mof"})
    chosen = OwnerFilter("mof", "Finance")
    assert session.filters[-1] == chosen
    assert (filter_label(chosen), filter_word(chosen)) == (
        "asked of Finance",
        "of mof",
    )
    assert session.narrowed(chosen).shown == ("a", "c")
    assert session.narrowed(Filter.UNOWNED).shown == ("b", "d")
    back = session.undo()
    assert back
    assert back.matching(chosen) == ()
