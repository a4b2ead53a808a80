"""Both sides in the report: findings, replies, silence, the star worked out twice."""

from typing import Any

import pytest

from selfassess.core.model.about.details import Section
from selfassess.core.model.review import FindingVerdict
from selfassess.core.review.threads import answer_digest, finding_digest
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.content.report_section import Kind
from selfassess.report.content.reviews.finding_views import FindingView
from selfassess.report.content.reviews.findings import AnswerFindings
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.pdf.attachments import Beside
from tests.report.content.test_consultation import with_more
from tests.report.content.test_report import cards
from tests.report.printed_reports import (
    DAY,
    Example,
    bodies,
    body,
    fact,
    load_example,
    load_reviews,
    view_of,
)
from tests.report.sample_reviews import disagreeing, files, review


@pytest.fixture(scope="module")
def exampleland() -> ReportView:
    return view_of(load_example("exampleland"), load_reviews("exampleland"))


def sides_or_none(view: ReportView, requirement_id: str) -> AnswerFindings | None:
    return cards(view)[requirement_id].sides


def sides(view: ReportView, requirement_id: str) -> AnswerFindings:
    found = sides_or_none(view, requirement_id)
    assert found
    return found


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
    assert bodies(view, Kind.DISPUTES) == bodies(view, Kind.REVIEWERS) == []
    assert "Reviewed" not in [each.label.text for each in view.summary.facts]
    assert "Civil society" not in render_html(view)


def test_a_finding_stands_on_the_card_word_for_word(exampleland: ReportView) -> None:
    found = sides(exampleland, "dev-inform-4")
    (coast,) = found.findings
    assert coast.who.text == "Library Association of the Coast (invented)"
    assert coast.stance == "disagrees: partly met"
    assert coast.note[0].text.startswith("Two languages, but only one of them")
    assert coast.reply
    assert coast.reply.lead == "accepted and planned:"
    assert coast.reply.note[0].text.startswith("We did not know of the teachers")
    assert found.agreed == "Open Exampleland Network (invented) agrees"


def test_who_agrees_without_a_word_is_named_at_the_foot_of_the_card(
    exampleland: ReportView,
) -> None:
    assert cards(exampleland)["imp-involve-1"].is_undisputed
    foot = "Civil society: Open Exampleland Network (invented) agrees · imp-involve-1"
    assert f'<p class="source">{foot}' in render_html(exampleland)
    assert not cards(exampleland)["dev-inform-4"].is_undisputed


def test_what_a_reviewer_has_not_reviewed_is_said_once_by_numbers(
    exampleland: ReportView, kenya: Example
) -> None:
    coast, network = body(exampleland, Kind.REVIEWERS).reviewers
    assert coast.counted[1] == (
        "Not reviewed: 1.1.1, 1.1.2, 1.1.6, 1.2.1, 1.2.2, 1.2.3, 1.2.4, 1.2.5, 1.2.6, "
        "1.2.7, 1.3, 1.4, 2.1.1, 2.1.2, 2.1.3, 2.2, 2.3, 2.4, 3.1.2, 3.2, 3.3, 3.4"
    )
    assert not any(each.startswith("Not reviewed") for each in network.counted)
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    assert sides_or_none(view, "c-forum") is None
    (watch,) = body(view, Kind.REVIEWERS).reviewers
    assert watch.counted[1] == "Not reviewed: 1.1.1, 1.1.2, 1.2, 1.3, 2, 3"


def test_who_has_reviewed_nothing_has_no_list_of_what_they_left(kenya: Example) -> None:
    view = view_of(kenya, files(a=review(kenya, "A", reflection="Good.")))
    (one,) = body(view, Kind.REVIEWERS).reviewers
    assert len(one.counted) == 1


def test_a_note_without_a_verdict_is_shown_and_counted_as_silence(
    kenya: Example,
) -> None:
    said = review(kenya, "A", findings={"c-notice": {"note": "To be read."}})
    findings = sides(view_of(kenya, files(a=said)), "c-notice")
    assert [each.stance for each in findings.findings] == ["not reviewed"]
    assert findings.findings[0].note[0].text == "To be read."


def test_a_finding_on_an_earlier_answer_is_marked(exampleland: ReportView) -> None:
    (finding_view,) = sides(exampleland, "mon-improve-1").findings
    assert finding_view.marks == "given on an earlier answer · the answer says so now"


def test_who_is_supported_is_called_by_name(
    exampleland: ReportView, kenya: Example
) -> None:
    network, coast = sides(exampleland, "dev-involve-7").findings
    assert (network.is_under, coast.is_under) == (False, True)
    assert coast.marks == "supports Open Exampleland Network (invented)"
    alone = disagreeing(kenya, supports="who-is-not-here")
    (finding_view,) = sides(view_of(kenya, files(one=alone)), "c-notice").findings
    assert finding_view.marks == "supports who-is-not-here · no reply yet"


def test_who_supports_one_another_in_a_circle_is_not_lost(kenya: Example) -> None:
    slugs = ("one", "two", "three")
    circle = {
        slug: disagreeing(kenya, supports=other)
        for slug, other in zip(slugs, ("two", "one", "two"), strict=True)
    }
    found = sides(view_of(kenya, files(**circle)), "c-notice").findings
    assert len(found) == len(slugs)


def test_one_reply_to_several_findings_stands_once_and_names_whom_it_answers(
    exampleland: ReportView,
) -> None:
    network, coast = sides(exampleland, "dev-involve-7").findings
    assert network.reply is None
    assert coast.reply
    assert coast.reply.word == (
        "Reply to Open Exampleland Network (invented), "
        "Library Association of the Coast (invented)"
    )


def test_where_all_disagree_it_is_said(exampleland: ReportView) -> None:
    counted = sides(exampleland, "dev-involve-7").counted
    assert counted == "All reviewers who took a side disagree."


def test_a_finding_without_reply_says_so(kenya: Example) -> None:
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    (finding_view,) = sides(view, "c-notice").findings
    assert finding_view.is_open
    assert (finding_view.marks, finding_view.reply) == ("no reply yet", None)


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


def test_all_disagreements_stand_in_one_table_the_open_ones_first(
    exampleland: ReportView,
) -> None:
    found = body(exampleland, Kind.DISPUTES)
    assert found.caption == "1 finding waits for a reply · 7 findings disagree"
    numbers = [row.requirement.text.text for row in found.rows]
    assert numbers == ["2.4.1", "1.1.4", "1.2.9", "2.2.4", "2.2.5", "2.3.4", "3.4.1"]
    assert found.rows[0].cells == (
        "Not applicable",
        "disagrees: 1",
        "1 finding waits for a reply",
    )
    assert found.rows[1].cells == ("Met", "agrees: 1 · disagrees: 1", "All replied")
    assert found.rows[1].requirement.target == "#requirement-dev-inform-4"


def test_each_word_of_both_sides_stands_once(exampleland: ReportView) -> None:
    for shown in (render_html(exampleland), render_markdown(exampleland)):
        assert shown.count("We did not know of the teachers") == 1
        assert shown.count("Two languages, but only one of them") == 1


def test_without_disagreement_there_is_no_table(kenya: Example) -> None:
    agreeing = review(kenya, "A", findings={"c-notice": {"verdict": "agree"}})
    view = view_of(kenya, files(a=agreeing))
    found = body(view, Kind.DISPUTES)
    assert found.rows == ()
    assert found.sentences == (
        "What a reviewer has not reviewed, they have not agreed to.",
    )
    for shown in (render_html(view), render_markdown(view)):
        assert "No finding waits for a reply · No finding disagrees" in shown


def test_the_first_page_counts_each_answer_once(exampleland: ReportView) -> None:
    assert fact(exampleland, "Reviewed") == [
        "2 reviewers: 42 answers agreed by all who spoke, 6 disputed, 4 left open · "
        "1 finding waits for a reply"
    ]


def test_the_first_page_names_reviews_that_are_left_out(kenya: Example) -> None:
    beside = Beside(None, {}, ("broken",))
    view = report_view(*kenya, made_on=DAY, beside=beside)
    assert fact(view, "Reviewed") == [
        "A review is not part of this report, because its file has errors or lies astray: broken."
    ]


def test_a_table_sets_both_sides_side_by_side(exampleland: ReportView) -> None:
    found = body(exampleland, Kind.REVIEWERS).sides
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
            "Not eligible: 4 in the way by their answers, and 45 without a status",
        ),
        (
            ("44", "5", "3", "0", "0"),
            "Not eligible: 16 in the way by their answers, and 3 without a status",
        ),
    ]
    sentences = body(exampleland, Kind.REVIEWERS).sentences
    assert sentences[0].endswith("their names are not verified.")


def crowd(kenya: Example, **more: Any) -> ReportView:
    """Five reviewers of one answer: two agree, one of them in words."""
    findings = [
        {"verdict": "agree"},
        {"verdict": "agree", "note": "We were there."},
        {"verdict": "disagree", "status": "met", "note": "It was late."},
        {"verdict": "disagree", "status": "met", **more},
        {"verdict": "cannot_tell"},
    ]
    reviews = {
        f"r{number}": review(kenya, f"R{number}", findings={"c-notice": finding})
        for number, finding in enumerate(findings)
    }
    return view_of(kenya, files(**reviews))


def test_many_reviewers_are_counted_and_only_those_who_do_not_agree_are_quoted(
    kenya: Example,
) -> None:
    found = sides(crowd(kenya), "c-notice")
    assert found.agreed == "agrees: 2 · disagrees: 2 · cannot tell: 1"
    assert [each.who.text for each in found.findings] == ["R2", "R3", "R4"]


def test_the_words_of_many_who_agree_stand_in_an_annex(kenya: Example) -> None:
    view = crowd(kenya)
    (group,) = body(view, Kind.AGREEING)
    assert group.requirement.text.text == "1.1.3"
    assert [each.note[0].text for each in group.findings] == ["We were there."]
    for shown in (render_html(view), render_markdown(view)):
        assert shown.count("We were there.") == 1
    assert bodies(view_of(kenya, files(a=disagreeing(kenya))), Kind.AGREEING) == []


def test_a_reviewer_who_says_all_leaves_nothing_open(kenya: Example) -> None:
    verdict = {"verdict": FindingVerdict.DISAGREE, "status": "met"}
    said = review(kenya, "A", findings=dict.fromkeys(kenya[0].by_id, verdict))
    found = body(view_of(kenya, files(a=said)), Kind.REVIEWERS).sides
    assert "status" not in found.rows[1][2]


def test_reviewers_are_listed_with_their_reflections(exampleland: ReportView) -> None:
    coast, network = body(exampleland, Kind.REVIEWERS).reviewers
    assert coast.counted[0].startswith("8 of 52 reviewed: agrees: 5")
    assert "not reviewed: 44" in coast.counted[0]
    assert len(network.reflection) == 2
    assert (
        body(exampleland, Kind.REVIEWERS)
        .sentences[1]
        .startswith("Suggestions on the wording")
    )


def test_what_flips_the_star_is_told_for_each_reviewer(exampleland: ReportView) -> None:
    coast, network = (
        each.differences for each in body(exampleland, Kind.REVIEWERS).reviewers
    )
    assert [each.requirement.text.text for each in network.disagreements] == [
        "1.2.9",
        "2.2.4",
        "2.4.1",
    ]
    assert (
        network.disagreements[2].rules
        == "the answer: not in the way · the reviewer: not met"
    )
    assert network.disagreements[2].requirement.target == "#requirement-imp-improve-1"
    assert coast.unsaid.startswith("44 answers, because")
    page = render_html(exampleland)
    assert page.count('<ul class="differences">') == 2


def test_where_nothing_flips_the_star_it_is_said(kenya: Example) -> None:
    agreed = {"verdict": FindingVerdict.AGREE}
    findings = dict.fromkeys(kenya[0].by_id, agreed)
    view = view_of(kenya, files(a=review(kenya, "A", findings=findings)))
    found = body(view, Kind.REVIEWERS).reviewers[0].differences
    sentence = "Nothing here makes a difference to the star."
    assert (found.lead, found.disagreements, found.unsaid) == (sentence, (), "")
    assert '<ul class="differences">' not in render_html(view)
    assert f"\n{sentence}\n" in render_markdown(view)


def test_a_reviewer_without_reflection_is_not_passed_over(kenya: Example) -> None:
    view = view_of(kenya, files(water_watch=disagreeing(kenya)))
    assert body(view, Kind.REVIEWERS).reviewers[0].reflection == ()
    assert len(body(view, Kind.REVIEWERS).sentences) == 1
    assert "Nothing is said on the whole." in render_html(view)


def test_no_setting_hides_who_disagrees(kenya: Example) -> None:
    settings = {"leave_out": list(Section)}
    view = view_of(
        with_more(kenya, report=settings), files(water_watch=disagreeing(kenya))
    )
    assert [heading.text for _anchor, heading in view.contents] == [
        "1 Development",
        "2 Implementation",
        "3 Monitoring",
        "Disagreements and replies",
        "The reviewers",
        "Sources of the requirements",
        "About this report",
    ]
    assert sides(view, "c-notice").findings


def test_replies_to_a_review_that_is_missing_are_told(kenya: Example) -> None:
    reply = {"c-notice": {"decision": "already_covered"}}
    given = with_more(kenya, replies={"gone": reply, "water-watch": reply})
    view = view_of(given, files(water_watch=disagreeing(kenya)))
    sentence = body(view, Kind.MAKING).sentences[-1]
    assert sentence.endswith("reviews that are not part of this report: gone.")


def test_the_files_of_the_reviewers_travel_inside(exampleland: ReportView) -> None:
    *_rest, coast, network = exampleland.attachments
    assert coast.name == "library-association-of-the-coast.review.toml"
    source = load_reviews("exampleland")["open-exampleland-network"]
    assert network.content == source.content
    assert {coast.relationship, network.relationship} == {"Data"}
    assert coast.media_type == "application/toml"
    assert body(exampleland, Kind.MAKING).files[-1].name == network.name


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
