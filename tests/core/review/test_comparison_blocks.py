"""What a comparison says, before it has a form."""

from selfassess.core.model.answer import Answer
from selfassess.core.review.comparison import compare
from selfassess.core.review.comparison_blocks import (
    agreement_blocks,
    comparison_blocks,
    flip_blocks,
    level_blocks,
    star_blocks,
)
from selfassess.core.review.comparison_filter import narrowed
from selfassess.core.text.blocks import (
    EntryBlock,
    FactBlock,
    HeadingBlock,
    LeadBlock,
    ReasonBlock,
    RemainderBlock,
    SubjectBlock,
)
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_MET,
    answered,
    finding,
    given_on,
    phase,
    questionnaire,
    review,
    scale,
)

ASKED = questionnaire(
    phase("before", a=BASIC, b=BASIC), phase("after", c=BASIC), requires=(BASIC,)
)
ALL_MET = answered(a=MET, b=MET, c=MET)
REVIEWS = {
    "watch": review(a=finding(AGREE), b=finding(AGREE), c=finding(DISAGREE, NOT_MET)),
    "reader": review("Reader", a=finding(AGREE), b=finding(AGREE), c=finding(AGREE)),
    "silent": review("Silent"),
}
COMPARISON = compare(
    ASKED, ALL_MET, {slug: given_on(ALL_MET, said) for slug, said in REVIEWS.items()}
)
NAMES = {"watch": "The watch", "reader": "The reader", "silent": "The silent"}


def test_only_who_makes_a_difference_to_the_star_has_reasons_for_it() -> None:
    lead, reason, other, rest = flip_blocks(COMPARISON, NAMES)
    assert lead == LeadBlock("What makes the difference for The watch", "c")
    assert isinstance(reason, ReasonBlock)
    assert (reason.id, reason.number, reason.text) == (
        "c",
        COMPARISON.questionnaire.numbers["c"],
        "the answer: not in the way · the reviewer: not met",
    )
    assert other == LeadBlock("What makes the difference for The silent", "a")
    assert isinstance(rest, RemainderBlock)
    assert rest.text.startswith("3 answers")
    assert rest.leads_to == "a"


def test_reviewers_are_called_as_the_form_calls_them() -> None:
    heads = [
        block.text
        for block in agreement_blocks(COMPARISON, NAMES)
        if isinstance(block, HeadingBlock) and block.level == 3
    ]
    assert heads == list(NAMES.values())
    sides = [
        block.name
        for block in star_blocks(COMPARISON, NAMES)
        if isinstance(block, FactBlock)
    ]
    assert sides == ["Answers", *NAMES.values()]


def test_all_answers_or_those_on_which_somebody_does_more_than_agree() -> None:
    def subjects(*, shows_all: bool) -> list[str]:
        blocks = comparison_blocks(COMPARISON, shows_all=shows_all)
        return [block.id for block in blocks if isinstance(block, SubjectBlock)]

    assert subjects(shows_all=True) == ["a", "b", "c"]
    assert subjects(shows_all=False) == ["c"]


def test_every_reviewer_has_an_entry_below_each_answer() -> None:
    blocks = list(comparison_blocks(COMPARISON, shows_all=True))
    start = blocks.index(SubjectBlock("a", ASKED.by_id["a"].title))
    entries = blocks[start + 1 : start + 5]
    assert all(isinstance(block, EntryBlock) for block in entries)


def test_what_was_brought_along_is_said_beside_the_answer() -> None:
    carried = Answer(status=MET, carried="Plan 1")
    brought = compare(ASKED, ALL_MET.with_answer("a", carried), REVIEWS)
    (entry,) = [
        block
        for block in comparison_blocks(brought, shows_all=True)
        if isinstance(block, EntryBlock) and "Plan 1" in block.text
    ]
    assert entry.text == "· Unanswered · “Met” is from Plan 1, to confirm"


def test_levels_are_compared_only_where_all_of_their_phase_is() -> None:
    asked = questionnaire(*ASKED.phases, scales={"influence": scale("before", "after")})
    given = {"before": {"level": "all"}, "after": {"level": "some"}}
    claimed = type(ALL_MET).model_validate(
        {**ALL_MET.model_dump(), "levels": {"influence": given}}
    )
    whole = compare(asked, claimed, {})
    told = [
        [
            block.text
            for block in level_blocks(narrowed(whole, ids), {})
            if isinstance(block, HeadingBlock)
        ]
        for ids in ("abc", "ab", "a", "c")
    ]
    before, after = told[0]
    assert told == [[before, after], [before], [], [after]]
