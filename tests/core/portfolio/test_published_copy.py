"""What a website tells of an assessment: nothing private, no address, all references kept."""

from typing import Any

from hypothesis import given

from selfassess.core.cycle.written_texts import TextState, texts_of
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.portfolio.published_copy import published_copy
from selfassess.core.review.threads import answer_digest, finding_digest, threads_of
from selfassess.core.text.digest import short_digest
from tests.builders import DISAGREE, MET, answered, finding, review
from tests.strategies import assessments

NOTE = "Ask anna@ogp.example for it."


def told(**tables: Any) -> Assessment:
    data = answered(a=Answer(status=MET, note=NOTE), b=MET).model_dump()
    return Assessment.model_validate({**data, **tables})


def without_address(assessment: Assessment) -> Assessment:
    return published_copy(assessment, {}).assessment


@given(assessments())
def test_what_is_public_stays_as_it_is(assessment: Assessment) -> None:
    shown = without_address(assessment)
    assert shown.answers.keys() == assessment.answers.keys()
    assert without_address(shown) == shown


def test_a_mark_stands_in_place_of_an_address_and_its_own_field_is_empty() -> None:
    shown = without_address(told(point_of_contact={"email": "a@b.example"}))
    assert shown.answers["a"].note == "Ask [@] for it."
    assert shown.point_of_contact.email == ""


def test_findings_replies_and_translations_still_belong_to_what_they_are_about() -> (
    None
):
    about = told(
        translations={"fr": {"answers": {"a": {
            "note": "Demandez à anna@ogp.example.", "note_of": short_digest(NOTE)}}}}
    )  # fmt: skip
    said = review(a=finding(DISAGREE))
    spoken = said.findings["a"].model_copy(
        update={"of": answer_digest(about, "a"), "note": "bob@ogp.example says no"}
    )
    said = said.with_finding("a", spoken)
    reply = {"decision": "not_accepted", "note": "no", "of": finding_digest(spoken)}
    about = Assessment.model_validate(
        {**about.model_dump(), "replies": {"water": {"a": reply}}}
    )
    copy = published_copy(about, {"water": said})
    thread = threads_of(copy.assessment, copy.reviews, "a")[0]
    assert thread.finding.note == "[@] says no"
    assert thread.is_on_this_answer
    assert thread.has_reply
    data = copy.assessment.model_dump()
    states = {text.where: text.state(data, "fr") for text in texts_of(data, "en")}
    assert states["answers", "a", "note"] is TextState.TRANSLATED


def test_an_outdated_finding_stays_outdated() -> None:
    said = review(a=finding(DISAGREE))
    old = said.findings["a"].model_copy(update={"of": "a:0123456789ab"})
    copy = published_copy(told(), {"water": said.with_finding("a", old)})
    assert threads_of(copy.assessment, copy.reviews, "a")[0].is_outdated


def test_keys_that_nobody_knows_and_tables_that_are_private_are_not_told() -> None:
    owners = {"mof": {"name": "Ann Secret", "email": "ann@mof.example"}}
    about = told(
        owners=owners,
        secret="Ann Secret",
        evidence={"plan": {"title": "Plan", "secret": "Ann Secret"}},
        translations={
            "fr": {
                "owners": {"mof": {"name": "Ann Secret"}},
                "secret": "Ann Secret",
                "country": {"secret": "Ann Secret"},
                "evidence": {"plan": {"title": "Le plan"}},
            }
        },
    )
    shown = without_address(about)
    assert "Ann" not in shown.model_dump_json()
    assert shown.translations == {"fr": {"evidence": {"plan": {"title": "Le plan"}}}}
    public = Assessment.model_validate(
        {**about.model_dump(), "report": {"owners": True}}
    )
    assert "Ann Secret" in without_address(public).model_dump_json()
    assert "ann@mof" not in without_address(public).model_dump_json()


def test_suggestions_are_told_only_if_they_are_public() -> None:
    said = Review.model_validate(
        {
            **review(a=finding(DISAGREE)).model_dump(),
            "wording": {
                "a": {"suggestion": "Hidden", "public": False},
                "b": {"suggestion": "Open", "public": True},
            },
        }
    )
    shown = published_copy(told(), {"water": said}).reviews["water"]
    assert {key: each.suggestion for key, each in shown.wording.items()} == {
        "b": "Open"
    }


def test_a_reviewer_can_be_called_otherwise_in_files() -> None:
    reply = {"decision": "not_accepted", "note": "no"}
    about = told(
        replies={"old": {"a": reply}, "fire": {"a": reply}},
        translations={
            "fr": {"replies": {"old": {"a": {"note": "non"}}}},
            "es": {"country": "Ensayo", "replies": "no table"},
        },
    )
    other = review(a=finding(DISAGREE).model_copy(update={"supports": "old"}))
    reviews = {"old": review(a=finding(DISAGREE)), "fire": other}
    copy = published_copy(about, reviews, {"old": "new"})
    assert [*copy.reviews] == ["new", "fire"]
    assert copy.reviews["fire"].findings["a"].supports == "new"
    assert "old" not in copy.assessment.model_dump_json()
    assert all(t.reply for t in threads_of(copy.assessment, copy.reviews, "a"))


def test_evidence_is_cited_where_its_copy_lies_and_findings_stay_on_their_answers() -> (
    None
):
    about = told(
        answers={"a": {"status": "met", "evidence": ["plan", "law"]}},
        evidence={
            "plan": {"title": "Plan", "file": "mine/Plan.HTML"},
            "law": {"title": "Law", "file": "law.pdf"},
        },
    )
    said = review(
        a=finding(DISAGREE).model_copy(update={"of": answer_digest(about, "a")})
    )
    files = {"plan": "evidence/1-plan.html.txt"}
    shown = published_copy(about, {"w": said}, files=files)
    assert shown.assessment.evidence["plan"].file == "evidence/1-plan.html.txt"
    assert shown.assessment.evidence["law"].file == "law.pdf"
    on_what = shown.reviews["w"].findings["a"].of
    assert on_what == answer_digest(shown.assessment, "a") != answer_digest(about, "a")
