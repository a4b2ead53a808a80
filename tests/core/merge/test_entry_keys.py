"""Two people add entries under one key: both stay, and each is cited by who cited it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.merge.three_way import merge
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.recovery.external_change import merge_external
from selfassess.core.text.slugs import slug_for
from tests.builders import NOT_MET, PROOF, UNANSWERED, answered

BASE = answered(a=NOT_MET, b=NOT_MET, c=UNANSWERED).without_evidence(PROOF)
MAY = Evidence(title="Notes", url="https://example.org/may")
JUNE = Evidence(title="Notes", url="https://example.org/june")


def citing(assessment: Assessment, name: str, entry: Evidence) -> Assessment:
    """With one more document in the register, and cited."""
    slug = slug_for(entry.title, assessment.evidence)
    answer = assessment.answer_to(name)
    cited = answer.model_copy(update={"evidence": (*answer.evidence, slug)})
    return assessment.with_evidence(slug, entry).with_answer(name, cited)


def documents(assessment: Assessment, name: str) -> list[Evidence]:
    """What the answer really cites, whatever it is called."""
    cited = assessment.answer_to(name).evidence
    return [assessment.evidence[slug] for slug in cited]


def with_key(assessment: Assessment, key: str, **changes: Any) -> Assessment:
    """With something else in one entry."""
    entry = assessment.evidence[key].model_copy(update=changes)
    return assessment.with_evidence(key, entry)


def key_of(assessment: Assessment, entry: Evidence) -> str:
    return next(
        key for key, evidence in assessment.evidence.items() if evidence == entry
    )


def saying(assessment: Assessment, **values: Any) -> Assessment:
    return Assessment.model_validate({**contents_of(assessment), **values})


@pytest.fixture
def both() -> Assessment:
    """Two people registered notes, each their own."""
    return merge(BASE, citing(BASE, "a", MAY), citing(BASE, "b", JUNE))


def test_two_documents_of_one_name_both_stay_and_are_cited_where_they_were(
    both: Assessment,
) -> None:
    assert sorted(both.evidence) == ["notes", "notes-2"]
    assert documents(both, "a") == [MAY]
    assert documents(both, "b") == [JUNE]
    assert both.conflicts == ()


def test_who_keeps_the_name_does_not_depend_on_who_merges(both: Assessment) -> None:
    back = merge(BASE, citing(BASE, "b", JUNE), citing(BASE, "a", MAY))
    assert back == both
    assert list(back.evidence) == list(both.evidence)


def test_what_is_saved_already_keeps_its_name_for_those_who_have_it_open() -> None:
    ours, theirs = citing(BASE, "a", MAY), citing(BASE, "b", JUNE)
    assert merge(BASE, ours, theirs, "ours").evidence["notes"] == MAY
    assert merge(BASE, theirs, ours, "ours").evidence["notes"] == JUNE
    saved = merge_external(BASE, ours, theirs, first="theirs").record
    assert isinstance(saved, Assessment)
    assert saved.evidence["notes"] == JUNE
    assert documents(saved, "a") == [MAY]


def test_the_same_document_from_both_sides_is_one() -> None:
    merged = merge(BASE, citing(BASE, "a", MAY), citing(BASE, "b", MAY))
    assert list(merged.evidence) == ["notes"]
    assert documents(merged, "a") == documents(merged, "b") == [MAY]


def test_an_answer_that_both_gave_a_document_cites_both() -> None:
    merged = merge(BASE, citing(BASE, "a", MAY), citing(BASE, "a", JUNE))
    assert sorted(entry.url for entry in documents(merged, "a")) == [JUNE.url, MAY.url]


@pytest.mark.parametrize(("name", "entry"), [("a", MAY), ("b", JUNE)])
def test_whoever_was_renumbered_goes_on_with_the_own_document(
    both: Assessment, name: str, entry: Evidence
) -> None:
    before = citing(BASE, name, entry)
    after = with_key(before, "notes", note="Page 3.")
    answer = after.answer_to("c").model_copy(update={"evidence": ("notes",)})
    after = after.with_answer("c", answer)
    noted = entry.model_copy(update={"note": "Page 3."})
    merged = merge(before, both, after)
    assert documents(merged, "c") == documents(merged, name) == [noted]
    assert len(merged.evidence) == 2
    assert merged == merge(before, after, both)


@pytest.mark.parametrize(("name", "entry"), [("a", MAY), ("b", JUNE)])
def test_a_renumbered_document_may_be_changed_on_both_sides(
    both: Assessment, name: str, entry: Evidence
) -> None:
    before = citing(BASE, name, entry)
    merged = merge(
        before,
        with_key(both, key_of(both, entry), note="Page 3."),
        with_key(before, "notes", file="minutes.pdf"),
    )
    changed = {"note": "Page 3.", "file": "minutes.pdf"}
    assert documents(merged, name) == [entry.model_copy(update=changed)]
    assert {evidence.url for evidence in merged.evidence.values()} == {
        MAY.url,
        JUNE.url,
    }


def test_a_title_alone_that_was_renumbered_is_recognised() -> None:
    alone = Evidence(title="Notes")
    before = citing(BASE, "b", alone)
    both = merge(BASE, citing(BASE, "a", MAY), before)
    after = with_key(before, "notes", note="On paper.")
    merged = merge(before, both, after)
    assert documents(merged, "a") == [MAY]
    assert [entry.note for entry in documents(merged, "b")] == ["On paper."]


def test_years_in_names_stay_and_numbers_go_on() -> None:
    of_2017 = [
        MAY.model_copy(update={"title": "Notes 2017", "note": str(n)}) for n in range(4)
    ]
    ours, theirs = BASE, BASE
    for number in (0, 1):
        ours = citing(ours, "a", of_2017[number])
        theirs = citing(theirs, "b", of_2017[number + 2])
    merged = merge(BASE, ours, theirs)
    names = ["notes-2017", *(f"notes-2017-{n}" for n in (2, 3, 4))]
    assert sorted(merged.evidence) == names
    assert [entry.note for entry in documents(merged, "a")] == ["0", "1"]
    assert [entry.note for entry in documents(merged, "b")] == ["2", "3"]
    assert merge(BASE, merged, theirs) == merge(BASE, ours, merged) == merged


def test_without_a_base_a_changed_entry_stays_one_and_other_documents_are_two() -> None:
    ours = citing(BASE, "a", MAY)
    theirs = with_key(ours, "notes", note="Page 3.")
    merged = merge(None, ours, theirs)
    assert list(merged.evidence.values()) == [theirs.evidence["notes"]]
    merged = merge(None, ours, citing(BASE, "b", JUNE))
    assert (documents(merged, "a"), documents(merged, "b")) == ([MAY], [JUNE])
    other = with_key(theirs, "notes", note="Page 4.")
    merged = merge(None, other, theirs)
    assert [conflict.where for conflict in merged.conflicts] == ["evidence.notes.note"]


def test_open_conflicts_follow_the_documents_that_they_cite() -> None:
    listing = {
        "where": "answers.a.evidence",
        "ours": ["notes", "other"],
        "theirs": ["notes"],
    }
    titled = {"where": "evidence.notes.title", "ours": "Notes", "theirs": "Papers"}
    deep = {"where": "answers.b", "theirs": {"evidence": ["notes"], "note": "Why."}}
    page = {"where": "answers.a.shows.notes", "ours": "page 1", "theirs": "page 2"}
    country = {"where": "country", "ours": "A", "theirs": "B"}
    open_conflicts = [listing, titled, deep, page, country]
    sides = [
        saying(citing(BASE, name, entry), conflicts=open_conflicts)
        for name, entry in (("a", MAY), ("b", JUNE))
    ]
    merged = merge(BASE, sides[0], sides[1])
    places = {conflict.where: conflict for conflict in merged.conflicts}
    assert "evidence.notes.title" in places
    assert "evidence.notes-2.title" in places
    ours = key_of(merged, MAY)
    assert {"answers.a.shows.notes", "answers.a.shows.notes-2"} <= places.keys()
    assert places["answers.a.evidence"].ours == [ours, "other"]
    assert places["answers.b"].theirs == {"evidence": [ours], "note": "Why."}
    assert places["country"].ours == "A"


def test_what_works_like_evidence_is_kept_in_the_same_way() -> None:
    def owning(name: str, owner: str) -> Assessment:
        data = contents_of(BASE)
        data["answers"][name]["owner"] = "mof"
        mof = {"name": owner, "email": f"{owner}@example.org"}
        data["owners"] = {"mof": mof}
        data["comments"] = {"c-1": {"on": name, "text": owner}}
        data["recommendations"] = {"advice": {"title": owner}}
        data["actions"] = {"act": {"title": owner, "recommendation": "advice"}}
        data["members"] = {"seat": {"organisation": owner}}
        met = {"title": owner, "date": date(2026, 5, 3), "members": ["seat"]}
        data["forum_meetings"] = {"met": met}
        return Assessment.model_validate(data)

    merged = contents_of(merge(BASE, owning("a", "Finance"), owning("b", "Fisheries")))
    for name, owner in (("a", "Finance"), ("b", "Fisheries")):
        key = merged["answers"][name]["owner"]
        assert merged["owners"][key]["name"] == owner
    texts = {each["text"] for each in merged["comments"].values()}
    assert texts == {"Finance", "Fisheries"}
    for action in merged["actions"].values():
        advice = merged["recommendations"][action["recommendation"]]
        assert advice["title"] == action["title"]
    assert len(merged["actions"]) == 2
    for met in merged["forum_meetings"].values():
        (seat,) = met["members"]
        assert merged["members"][seat]["organisation"] == met["title"]
    assert len(merged["forum_meetings"]) == 2
    assert "conflicts" not in merged


def test_words_that_are_spelt_like_a_key_are_no_citation() -> None:
    ours, theirs = citing(BASE, "a", JUNE), citing(BASE, "b", MAY)
    sides = [saying(side, x_words={"say": "notes"}) for side in (ours, theirs)]
    merged = merge(BASE, sides[0], sides[1])
    assert merged.model_extra == {"x_words": {"say": "notes"}}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "merge"]),
        st.booleans(),
        st.sampled_from("abc"),
        st.sampled_from(["Notes", "Notes 2", "Report 2017"]),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(STEPS)
def test_every_answer_cites_what_was_cited_for_it_whatever_the_history(
    steps: list[tuple[str, bool, str, str]],
) -> None:
    sides, base = [BASE, BASE], BASE
    meant = [{"a": set[str](), "b": set[str](), "c": set[str]()} for _ in sides]
    for number, (what, is_first, name, title) in enumerate([*steps, *END]):
        one, other = (0, 1) if is_first else (1, 0)
        if what == "merge":
            sides[one] = merge(base, sides[one], sides[other])
            base = sides[other]
            meant[one] = {key: meant[0][key] | meant[1][key] for key in "abc"}
        elif what == "add":
            url = f"https://example.org/{number}"
            sides[one] = citing(sides[one], name, Evidence(title=title, url=url))
            meant[one][name].add(url)
        elif sides[one].evidence:
            key = max(sides[one].evidence)
            sides[one] = with_key(sides[one], key, note=title)
    for side, cited in zip(sides, meant, strict=True):
        assert not [
            conflict for conflict in side.conflicts if conflict.place[-1] != "note"
        ]
        for name in "abc":
            assert {entry.url for entry in documents(side, name)} == cited[name]


END = [("merge", True, "a", ""), ("merge", False, "a", "")]
