"""Both sides in the report: findings, replies, silence, the star worked out twice."""

from typing import Any

import pytest

from selfassess.core.model.details import Section
from selfassess.core.model.review import FindingVerdict
from selfassess.core.review.threads import answer_digest, finding_digest
from selfassess.report.content.findings import AnswerFindings, Dispute, FindingView
from selfassess.report.content.report import ReportView
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from tests.report.content.test_consultation import with_more
from tests.report.content.test_report import cards
from tests.report.printed_reports import Example, load_example, load_reviews, view_of
from tests.report.sample_reviews import disagreeing, files, review


@pytest.fixture(scope="module")
def exampleland() -> ReportView:
    return view_of(load_example("exampleland"), load_reviews("exampleland"))


def sides(view: ReportView, requirement_id: str) -> AnswerFindings:
    found = cards(view)[requirement_id].sides
    assert found
    return found


def disputes(view: ReportView) -> dict[str, tuple[Dispute, ...]]:
    assert view.disputes
    return dict(view.disputes.groups)


def replied(kenya: Example, decision: str, note: str = "", **more: Any) -> FindingView:
    """What stands on the card of a disputed answer after this reply."""
    reply = {"c-notice": {"decision": decision, "note": note, **more}}
    given = with_more(kenya, replies={"water-watch": reply})
    view = view_of(given, files(water_watch=disagreeing(kenya)))
    (finding_view,) = sides(view, "c-notice").findings
    return finding_view


def test_without_reviews_nothing_is_said_of_reviewers(kenya: Example) -> None:
    view = view_of(kenya)
    assert cards(view)["c-notice"].sides is None
    assert (view.disputes, view.reviewers, view.summary.sides) == (None, None, None)
    assert "Civil society" not in render_html(view)


def test_a_finding_stands_on_the_card_word_for_word(exampleland: ReportView) -> None:
    coast, network = sides(exampleland, "dev-inform-4").findings
    assert coast.who.text == "Library Association of the Coast (invented)"
    assert coast.stance == "disagrees: partly met"
    assert coast.note[0].text.startswith("Two languages, but only one of them")
    assert coast.reply
    assert coast.reply.lead == "accepted and planned:"
    assert coast.reply.note[0].text.startswith("We did not know of the teachers")
    assert network.who.text == "Open Exampleland Network (invented)"
    assert (network.stance, network.note, network.reply) == ("agrees: met", (), None)


def test_silence_is_counted_and_never_agreement(exampleland: ReportView) -> None:
    findings = sides(exampleland, "imp-involve-1")
    assert [each.stance for each in findings.findings] == ["agrees: met"]
    assert findings.counted == "1 of 2 has not reviewed it."
    assert sides(exampleland, "dev-inform-4").counted == ""


def test_an_answer_that_nobody_reviewed_says_so(kenya: Example) -> None:
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    findings = sides(view, "c-forum")
    assert (findings.findings, findings.counted) == ((), "No reviewer has reviewed it.")
    assert '<p class="voice counted">Civil society: No reviewer has' in render_html(
        view
    )


def test_a_note_without_a_verdict_is_shown_and_counted_as_silence(
    kenya: Example,
) -> None:
    said = review(kenya, "A", findings={"c-notice": {"note": "To be read."}})
    findings = sides(view_of(kenya, files(a=said)), "c-notice")
    assert [each.stance for each in findings.findings] == ["not reviewed"]
    assert findings.findings[0].note[0].text == "To be read."
    assert findings.counted == "No reviewer has reviewed it."


def test_a_finding_on_an_earlier_answer_is_marked(exampleland: ReportView) -> None:
    (finding_view,) = sides(exampleland, "mon-improve-1").findings
    assert finding_view.marks == "given on an earlier answer · the answer says so now"


def test_who_is_supported_is_called_by_name(
    exampleland: ReportView, kenya: Example
) -> None:
    coast, _network = sides(exampleland, "dev-involve-7").findings
    assert coast.marks == "supports Open Exampleland Network (invented)"
    alone = disagreeing(kenya, supports="who-is-not-here")
    (finding_view,) = sides(view_of(kenya, files(one=alone)), "c-notice").findings
    assert finding_view.marks == "supports who-is-not-here"


def test_where_all_disagree_it_is_said(exampleland: ReportView) -> None:
    counted = sides(exampleland, "dev-involve-7").counted
    assert counted == "All reviewers who took a side disagree."


def test_a_finding_without_reply_says_so(kenya: Example) -> None:
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    (finding_view,) = sides(view, "c-notice").findings
    assert finding_view.is_open
    assert finding_view.reply
    assert (finding_view.reply.lead, finding_view.reply.note) == ("no reply yet", ())


def test_a_reply_stands_with_its_decision_and_reason(kenya: Example) -> None:
    finding_view = replied(kenya, "not_accepted", "It hung at the door.\n\nFor weeks.")
    assert finding_view.reply
    assert finding_view.reply.word == "Reply"
    assert finding_view.reply.lead == "not accepted, because:"
    assert [passage.text for passage in finding_view.reply.note] == [
        "It hung at the door.",
        "For weeks.",
    ]
    assert not finding_view.is_open


def test_a_refusal_without_a_reason_is_said_to_be_one_and_stays_open(
    kenya: Example,
) -> None:
    finding_view = replied(kenya, "not_accepted")
    assert finding_view.reply
    assert finding_view.reply.lead == "not accepted, without a reason"
    assert finding_view.is_open


def test_a_finding_that_changed_since_its_reply_waits_again(kenya: Example) -> None:
    finding_view = replied(kenya, "already_covered", of="0" * 12)
    assert finding_view.reply
    assert finding_view.reply.word == "Reply to an earlier finding"
    assert finding_view.marks == "changed since the reply"
    now = finding_digest(disagreeing(kenya).finding_on("c-notice"))
    assert not replied(kenya, "already_covered", of=now).is_open


def test_all_disagreements_stand_in_one_section_the_open_ones_first(
    exampleland: ReportView,
) -> None:
    found = disputes(exampleland)
    assert list(found) == ["Without a reply", "With a reply"]
    assert [each.requirement.text.text for each in found["Without a reply"]] == [
        "imp-improve-1"
    ]
    assert [each.requirement.text.text for each in found["With a reply"]] == [
        "dev-inform-4",
        "dev-involve-7",
        "dev-involve-7",
        "imp-involve-4",
        "imp-involve-5",
        "imp-document-4",
        "mon-improve-1",
    ]
    assert found["With a reply"][0].requirement.target == "#requirement-dev-inform-4"


def test_a_group_that_is_empty_has_no_heading(kenya: Example) -> None:
    agreeing = review(kenya, "A", findings={"c-notice": {"verdict": "agree"}})
    view = view_of(kenya, files(a=agreeing))
    assert view.disputes
    assert view.disputes.groups == ()
    assert view.disputes.sentences == (
        "No finding waits for a reply · No finding disagrees.",
        "What a reviewer has not reviewed, they have not agreed to.",
    )


def test_the_summary_sets_both_sides_side_by_side(exampleland: ReportView) -> None:
    found = exampleland.summary.sides
    assert found
    assert found.columns[1:-1] == (
        "Agrees",
        "Disagrees",
        "Cannot tell",
        "Agreed with another answer",
        "Not reviewed",
    )
    assert [(counts, star) for _who, counts, star in found.rows] == [
        (("–",) * 5, "Not eligible: 14 in the way"),
        (
            ("5", "2", "1", "0", "44"),
            "Not eligible: 49 in the way, 45 of them without a status from the reviewer",
        ),
        (
            ("44", "5", "3", "0", "0"),
            "Not eligible: 19 in the way, 3 of them without a status from the reviewer",
        ),
    ]
    assert found.open == "1 finding waits for a reply · 7 findings disagree"
    assert found.sentences[1].endswith("their names are not verified.")


def test_a_reviewer_who_says_all_leaves_nothing_open(kenya: Example) -> None:
    verdict = {"verdict": FindingVerdict.DISAGREE, "status": "met"}
    said = review(kenya, "A", findings=dict.fromkeys(kenya[0].by_id, verdict))
    summary = view_of(kenya, files(a=said)).summary
    assert summary.sides
    assert "status" not in summary.sides.rows[1][2]


def test_reviewers_are_listed_with_their_reflections(exampleland: ReportView) -> None:
    assert exampleland.reviewers
    coast, network = exampleland.reviewers.reviewers
    assert coast.counted[0].startswith("8 of 52 reviewed: agrees: 5")
    assert "not reviewed: 44" in coast.counted[0]
    assert len(network.reflection) == 2
    assert exampleland.reviewers.sentences[1].startswith("Suggestions on the wording")


def test_what_flips_the_star_is_told_for_each_reviewer(
    exampleland: ReportView,
) -> None:
    assert exampleland.reviewers
    coast, network = (each.differences for each in exampleland.reviewers.reviewers)
    assert [each.requirement.text.text for each in network.disagreements] == [
        "dev-involve-7",
        "imp-involve-4",
        "imp-improve-1",
    ]
    assert (
        network.disagreements[2].rules
        == "the answer: not in the way · the reviewer: not met"
    )
    assert network.disagreements[2].requirement.target == "#requirement-imp-improve-1"
    assert coast.unsaid.startswith("44 answers, because")
    page = render_html(exampleland)
    assert page.count('<ul class="differences">') == 2
    assert '<a href="#reviewers">What makes the difference to the star</a>' in page


def test_where_nothing_flips_the_star_it_is_said(kenya: Example) -> None:
    agreed = {"verdict": FindingVerdict.AGREE}
    findings = dict.fromkeys(kenya[0].by_id, agreed)
    view = view_of(kenya, files(a=review(kenya, "A", findings=findings)))
    assert view.reviewers
    found = view.reviewers.reviewers[0].differences
    sentence = "Nothing here makes a difference to the star."
    assert (found.lead, found.disagreements, found.unsaid) == (sentence, (), "")
    assert '<ul class="differences">' not in render_html(view)
    assert f"\n{sentence}\n" in render_markdown(view)


def test_a_reviewer_without_reflection_is_not_passed_over(kenya: Example) -> None:
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    assert view.reviewers
    assert view.reviewers.reviewers[0].reflection == ()
    assert len(view.reviewers.sentences) == 1
    assert "Nothing is said on the whole." in render_html(view)


def test_no_setting_hides_who_disagrees(kenya: Example) -> None:
    settings = {"leave_out": list(Section)}
    view = view_of(
        with_more(kenya, report=settings), files(water_watch=disagreeing(kenya))
    )
    assert [heading.text for _anchor, heading in view.contents] == [
        "Summary",
        "Development",
        "Implementation",
        "Monitoring",
        "Disagreements and replies",
        "The reviewers",
        "Origin of this report",
    ]
    assert sides(view, "c-notice").findings


def test_replies_to_a_review_that_is_missing_are_told(kenya: Example) -> None:
    reply = {"c-notice": {"decision": "already_covered"}}
    given = with_more(kenya, replies={"gone": reply, "water-watch": reply})
    sentence = view_of(given, files(water_watch=disagreeing(kenya))).making.sentences[
        -1
    ]
    assert sentence.endswith("reviews that are not part of this report: gone.")


def test_the_files_of_the_reviewers_travel_inside(exampleland: ReportView) -> None:
    *_rest, coast, network = exampleland.attachments
    assert coast.name == "library-association-of-the-coast.review.toml"
    source = load_reviews("exampleland")["open-exampleland-network"]
    assert network.content == source.content
    assert {coast.relationship, network.relationship} == {"Data"}
    assert coast.media_type == "application/toml"
    assert exampleland.making.files[-1].name == network.name


def test_words_of_reviewers_carry_their_language(kenya: Example) -> None:
    given = with_more(kenya, language="fr")
    (finding_view,) = sides(
        view_of(given, files(a=disagreeing(kenya, note="Trop tard."))), "c-notice"
    ).findings
    assert {finding_view.who.language, finding_view.note[0].language} == {"fr"}


def test_agreement_with_an_earlier_answer_is_marked_and_gives_no_status(
    kenya: Example,
) -> None:
    digest = answer_digest(kenya[1], "c-forum")
    finding = {"verdict": "agree", "of": digest}
    said = review(kenya, "A", findings={"c-notice": finding})
    (found,) = sides(view_of(kenya, files(a=said)), "c-notice").findings
    assert (found.stance, found.marks) == ("agrees", "given on an earlier answer")
