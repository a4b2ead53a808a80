"""Evidence with files, with what in it shows a claim, and with what was seen of it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence, Seen, SeenState
from selfassess.core.text.slugs import slug_for
from tests.builders import NOT_MET, PROOF, answered

DAY = date(2026, 11, 1)
URL = "https://example.org/a"


def seen(day: int, state: SeenState = SeenState.FOUND) -> Seen:
    return Seen(state=state, on=DAY + timedelta(days=day))


def citing(
    assessment: Assessment, name: str, entry: Evidence, shows: str
) -> Assessment:
    slug = slug_for(entry.title, assessment.evidence)
    answer = assessment.answer_to(name)
    answer = answer.model_copy(update={"evidence": (*answer.evidence, slug)})
    answer = answer.with_shown(slug, shows)
    return assessment.with_evidence(slug, entry).with_answer(name, answer)


def with_entry(assessment: Assessment, slug: str, **changes: object) -> Assessment:
    entry = assessment.evidence[slug].model_copy(update=changes)
    return assessment.with_evidence(slug, entry)


BASE = answered(a=NOT_MET, b=NOT_MET).without_evidence(PROOF)
for name in ("a", "b"):
    BASE = citing(BASE, name, Evidence(title=f"Old {name}", url=URL), f"page {name}")

Step = Callable[[Assessment, str], Assessment]
"""What a person does who answers the requirement of that name."""


def cite(entry: Evidence, shows: str) -> Step:
    def step(assessment: Assessment, name: str) -> Assessment:
        if entry in assessment.evidence.values():
            return assessment  # nobody lists one document twice
        return citing(assessment, name, entry, shows)

    return step


def look(slug: str, found: Seen) -> Step:
    return lambda assessment, _name: with_entry(assessment, slug, seen=found)


def show(text: str) -> Step:
    def step(assessment: Assessment, name: str) -> Assessment:
        answer = assessment.answer_to(name).with_shown(f"old-{name}", text)
        return assessment.with_answer(name, answer)

    return step


DOCUMENTS = st.builds(
    lambda title, digit: Evidence(title=title, file=f"{digit}.pdf", sha256=digit * 64),
    st.sampled_from(["Notes", "Minutes"]),
    st.sampled_from("0123456789"),
)
SIGHTINGS = st.builds(seen, st.integers(0, 3), st.sampled_from(SeenState))
WORK = st.lists(
    st.builds(cite, DOCUMENTS, st.sampled_from(["", "page 1", "page 2"]))
    | st.builds(look, st.sampled_from(["old-a", "old-b"]), SIGHTINGS)
    | st.builds(show, st.sampled_from(["", "the last page"])),
    max_size=4,
)


def worked(name: str, work: list[Step]) -> Assessment:
    """What a person made of the base who answers that requirement."""
    return reduce(lambda assessment, step: step(assessment, name), work, BASE)


def claims(assessment: Assessment, name: str) -> list[tuple[str, str, str, str]]:
    """What an answer cites, and what of it is said, whatever the keys are."""
    answer = assessment.answer_to(name)
    cited = ((assessment.evidence[slug], slug) for slug in answer.evidence)
    return [(e.title, e.file, e.sha256, answer.shows.get(s, "")) for e, s in cited]


@settings(max_examples=200)
@given(WORK, WORK)
def test_two_people_who_cite_and_look_up_never_clash_and_lose_nothing(
    mine: list[Step], others: list[Step]
) -> None:
    ours, theirs = worked("a", mine), worked("b", others)
    merged = merge(BASE, ours, theirs)
    assert merged.conflicts == ()
    assert sorted(claims(merged, "a")) == sorted(claims(ours, "a"))
    assert sorted(claims(merged, "b")) == sorted(claims(theirs, "b"))
    assert contents_of(merge(BASE, theirs, ours)) == contents_of(merged)
    for slug in BASE.evidence:
        days = [
            found.on for side in (ours, theirs) if (found := side.evidence[slug].seen)
        ]
        left = merged.evidence[slug].seen
        assert (left and left.on) == max(days, default=None)


def test_what_was_seen_under_another_address_says_nothing() -> None:
    base = with_entry(BASE, "old-a", seen=seen(1))
    ours = with_entry(base, "old-a", url=f"{URL}/new", seen=None)
    theirs = with_entry(base, "old-a", seen=seen(2, SeenState.GONE))
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert merged.evidence["old-a"] == ours.evidence["old-a"]


def test_two_different_pages_for_one_claim_are_a_conflict() -> None:
    ours, theirs = (
        BASE.with_answer("a", BASE.answer_to("a").with_shown("old-a", page))
        for page in ("page 2", "page 3")
    )
    (conflict,) = merge(BASE, ours, theirs).conflicts
    assert conflict.where == "answers.a.shows.old-a"
    assert (conflict.ours, conflict.theirs) == ("page 2", "page 3")
