"""What the report says, before it has a look."""

from datetime import date

import pytest

from selfassess.core.model.about.details import Period, PointOfContact
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import State, Status
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.content.answer_cards import Card
from selfassess.report.content.registers.evidence import Register
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.content.report_section import Kind
from selfassess.report.elements.dates import period_label
from selfassess.report.elements.digests import blanked
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.pdf.attachments import SourceFile
from tests.report.printed_reports import (
    EXAMPLES,
    Example,
    bodies,
    body,
    fact,
    load_example,
    view_of,
)


def cards(view: ReportView) -> dict[str, Card]:
    return {
        card.id: card
        for phase in bodies(view, Kind.PHASE)
        for guideline in phase.guidelines
        for card in guideline.cards
    }


def register(given: Example) -> Register:
    found: Register = body(view_of(given), Kind.EVIDENCE)
    return found


def test_the_first_sentence_counts_all_requirements_and_those_of_each_tier() -> None:
    view = view_of(load_example("exampleland"))
    assert view.summary.sentence == (
        "35 of 49 requirements count as met: 22 of 26 basic, 13 of 23 best practice."
    )


def test_each_verdict_is_a_line_with_its_rule(kenya: Example) -> None:
    assert fact(view_of(kenya), "All consultation requirements") == [
        "Not eligible: 10 in the way",
        "Rule: Every basic requirement in every phase counts as met.",
    ]


def test_the_first_page_names_guidelines_where_all_counts_and_where_most_is_missing() -> (
    None
):
    view = view_of(load_example("exampleland"))
    assert fact(view, "Everything counts in") == [
        "2.1 Informing people about progress; 2.4 Improving delivery; "
        "3.2 Involving civil society in judging results"
    ]
    (most,) = fact(view, "Most is in the way in")
    assert most.startswith("3.4 Learning for the next plan (3); 2.2 Involving civil")
    assert most.endswith("; …")


def test_what_is_in_the_way_is_grouped_by_what_it_takes(kenya: Example) -> None:
    groups = body(view_of(kenya), Kind.WAY).groups
    assert [group.heading for group in groups] == [
        "An answer to be given (5)",
        "Partly met: the rest to be done (2)",
        "Not met: a real change is needed (3)",
    ]
    first = groups[0].blockers[0]
    assert (first.requirement.text.text, first.title.text, first.rule) == (
        *("1.1.1", "Process and timeline public"),
        "",
    )


def test_where_one_step_has_several_rules_each_line_says_which(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    answer = Answer(status=Status.NOT_APPLICABLE)
    changed = assessment.with_answer("c-timeline", answer)
    view = view_of((questionnaire, changed, source))
    (group,) = [g for g in body(view, Kind.WAY).groups if "real change" in g.heading]
    assert group.blockers[0].rule == '"not applicable" is not allowed here'


def test_nothing_in_the_way_needs_no_section(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    slug = next(iter(assessment.evidence))
    for requirement_id in questionnaire.by_id:
        met = Answer(status=Status.MET, evidence=(slug,), note="It was.")
        assessment = assessment.with_answer(requirement_id, met)
    view = view_of((questionnaire, assessment, source))
    assert bodies(view, Kind.WAY) == []
    assert not any("in the way in" in f.label.text for f in view.summary.facts)


def test_a_tier_of_which_nothing_is_asked_is_said_to_earn_no_star(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    star = questionnaire.star.model_copy(update={"requires": (Tier.BEST_PRACTICE,)})
    view = view_of(
        (questionnaire.model_copy(update={"star": star}), assessment, source)
    )
    reasons = fact(view, questionnaire.star.name)
    assert reasons[-1].startswith("No best practice requirement is asked")
    (group,) = body(view, Kind.WAY).groups
    assert group.heading == "In the way of The six steps alone (6)"


def test_the_chart_counts_every_status_of_every_phase_and_tier(kenya: Example) -> None:
    rows = view_of(kenya).summary.chart.rows
    assert [(row.title.text, row.tier, row.counts, row.counted) for row in rows] == [
        ("Development", "Basic", (0, 1, 2, 0, 5), "0/8"),
        ("Implementation", "Basic", (0, 1, 0, 0, 0), "0/1"),
        ("Monitoring", "Basic", (0, 0, 1, 0, 0), "0/1"),
        ("All phases", "", (0, 2, 3, 0, 5), "0/10"),
    ]


def test_every_requirement_has_its_card() -> None:
    given = load_example("exampleland")
    assert list(cards(view_of(given))) == list(given[0].by_id)


def test_a_card_shows_answer_outcome_note_evidence_and_source(kenya: Example) -> None:
    card = cards(view_of(kenya))["c-awareness"]
    assert card.status == "Not met"
    assert card.outcome.startswith("does not count")
    assert card.note[0].text.startswith("There was not enough awareness raising")
    assert [cited.evidence.text.text for cited in card.evidence] == [
        "[1] IRM mid-term report 2018: Kenya 2016-2018"
    ]
    assert (card.number, card.id) == ("1.1.2", "c-awareness")
    assert [source.text for source in card.sources] == [
        "[S1] (published)",
        "[S2] awareness (published)",
    ]


def test_what_was_brought_along_is_told_on_its_card_and_on_the_first_page(
    kenya: Example,
) -> None:
    asked, assessment, source = kenya
    old = assessment.answer_to("c-awareness")
    carried = old.model_copy(update={"carried": "1st plan"})
    view = view_of((asked, assessment.with_answer("c-awareness", carried), source))
    card = cards(view)["c-awareness"]
    assert card.status == "Unanswered"
    assert card.outcome == "“Not met” is from 1st plan, to confirm"
    assert card.note
    assert fact(view, "To confirm") == [
        "1 answer came from 1st plan and is not confirmed"
    ]


def test_what_the_register_does_not_have_is_cited_in_words(awkward: Example) -> None:
    link = cards(view_of(awkward))["c-timeline"].evidence[-1].evidence
    assert link.text.text == "nowhere (not in the evidence register)"
    assert link.target == ""


def test_text_in_another_language_carries_language_and_direction(
    awkward: Example,
) -> None:
    card = cards(view_of(awkward))["c-timeline"]
    assert [(passage.language, passage.direction) for passage in card.note] == [
        ("ar", "rtl")
    ] * 2
    assert card.title.language == ""


@pytest.mark.parametrize("language", ["English (UK)", "x" * 40, "en"])
def test_a_language_that_is_no_language_tag_is_not_passed_on(
    kenya: Example, language: str
) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(update={"language": language})
    card = cards(view_of((questionnaire, changed, source)))["c-awareness"]
    assert card.note[0].language == ""


def test_the_register_is_numbered_in_its_own_order_and_says_who_cites(
    awkward: Example,
) -> None:
    entries = register(awkward).entries
    assert [entry.number for entry in entries] == ["[1]", "[2]", "[3]"]
    assert [link.text.text for link in entries[0].cited_by] == ["1.1.1"]
    assert entries[2].cited_by == ()


def test_only_safe_addresses_become_links(awkward: Example) -> None:
    targets = [
        entry.address.target if entry.address else "no address"
        for entry in register(awkward).entries
    ]
    assert targets[0].startswith("https://example.org/aaa")
    assert targets[1:] == ["", ""]


def test_evidence_without_a_place_is_told_in_the_register_and_beside_the_outcome(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.with_evidence("bare", Evidence(title="Minutes"))
    met = Answer(status=Status.MET, evidence=("bare",))
    view = view_of((questionnaire, changed.with_answer("c-timeline", met), source))
    assert cards(view)["c-timeline"].outcome == (
        "counts; but its evidence has neither an address nor a file"
    )
    assert body(view, Kind.EVIDENCE).entries[-1].date == (
        "not dated, with neither an address nor a file"
    )


def test_an_empty_register_is_said(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(update={"evidence": {}})
    found = register((questionnaire, changed, source))
    assert found.introduction == "No evidence is listed."


def test_texts_that_are_empty_have_no_section(kenya: Example) -> None:
    parts = bodies(view_of(kenya), Kind.TEXT)
    assert [part.heading for part in parts] == ["Introduction"]
    parts = bodies(view_of(load_example("exampleland")), Kind.TEXT)
    headings = [part.heading for part in parts]
    assert headings == ["Foreword", "Introduction", "Context", "Lessons", "Next steps"]


def test_the_sections_stand_in_their_order(kenya: Example) -> None:
    assert [heading.text for _anchor, heading in view_of(kenya).contents] == [
        "Still in the way",
        "Introduction",
        "1 Development",
        "2 Implementation",
        "3 Monitoring",
        "Evidence register",
        "What each answer means",
        "Sources of the requirements",
        "About this report",
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_long_reports_have_contents(name: str) -> None:
    html = render_html(view_of(load_example(name)))
    assert ('class="contents"' in html) == name.startswith(("exampleland", "ogp"))


def test_each_answer_to_a_requirement_is_told_what_it_means(kenya: Example) -> None:
    criterion = body(view_of(kenya), Kind.CRITERIA)[0]
    assert (criterion.number, criterion.title.text) == (
        *("1.1.1", "Process and timeline public"),
    )
    assert (
        criterion.lines[0].text
        == "Met: both were online before the consultation started."
    )


def test_sources_are_spelled_out_once_under_their_codes(kenya: Example) -> None:
    view = view_of(kenya)
    lines = body(view, Kind.SOURCES).lines
    assert [line.code for line in lines] == ["[S1]", "[S2]"]
    title = lines[0].title.text.split(":")[0]
    assert render_markdown(view).count(title) == 1


def test_a_colour_follows_what_counts_and_not_what_was_said(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.with_answer("c-timeline", Answer(status=Status.MET))
    view = view_of((questionnaire, changed, source))
    assert cards(view)["c-timeline"].kind == "lacking"
    assert 'class="answer lacking"' in render_html(view)


def test_the_first_page_stands_alone_with_all_digests(kenya: Example) -> None:
    view = view_of(kenya)
    alone = view.first_page
    assert alone.sections == ()
    assert alone.attachments == view.attachments
    assert fact(alone, "SHA-256") == [f"kenya-2016.toml: {blanked(kenya[2].digest)}"]
    assert alone.document.title == f"{view.document.title}: the first page"
    for shown in (render_html(alone), render_markdown(alone)):
        assert "0 of 10 requirements count as met" in shown
        assert "Introduction" not in shown


def test_the_first_page_tells_plan_period_edition_state_and_day(kenya: Example) -> None:
    view = view_of(kenya)
    assert view.title.country.text == "Kenya"
    assert view.title.state == view.page_head.state == "DRAFT"
    assert view.title.period == (
        "Period: 2016 to 2018 · Report made on 23 November 2026"
    )
    assert fact(view, "Questionnaire")[1] == f"Edition {kenya[0].edition}"
    assert fact(view, "State") == ["Draft: the answers may still change"]
    assert fact(view, "Answered by") == ["Not named"]


def test_a_contact_shows_only_what_is_filled_in(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(
        update={
            "point_of_contact": PointOfContact(
                name="A. Wanjiru", email="a@example.org"
            ),
            "state": State.FINAL,
        }
    )
    view = view_of((questionnaire, changed, source))
    assert fact(view, "Answered by") == ["A. Wanjiru · a@example.org"]
    assert fact(view, "State") == ["Final: the government has closed its answers"]


def test_answers_to_another_edition_are_said_to_be_that(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(update={"edition": "2020-01"})
    (_title, edition) = fact(view_of((questionnaire, changed, source)), "Questionnaire")
    assert edition.endswith("; the answers were given to 2020-01")


def test_answers_that_are_not_asked_for_are_mentioned_in_one_line(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.with_answer("c-old", Answer(status=Status.MET))
    changed = changed.with_answer("c-empty", Answer())
    sentences = body(view_of((questionnaire, changed, source)), Kind.MAKING).sentences
    assert sentences[-1].endswith("the questionnaire has no such requirement: c-old.")
    assert "c-old" not in " ".join(body(view_of(kenya), Kind.MAKING).sentences)


@pytest.mark.parametrize(
    "path", ["/home/ana/secret/kenya.toml", r"C:\Users\ana\kenya.toml", "../kenya.toml"]
)
def test_the_report_names_the_file_but_not_its_folder(
    kenya: Example, path: str
) -> None:
    questionnaire, assessment, source = kenya
    moved = SourceFile(path, source.content)
    view = report_view(questionnaire, assessment, moved, made_on=date(2026, 11, 23))
    assert view.attachments[0].name == "kenya.toml"
    assert "ana" not in str(body(view, Kind.MAKING))


def test_the_digest_is_printed_in_groups_of_eight(kenya: Example) -> None:
    view, source = view_of(kenya), kenya[2]
    (file,) = body(view, Kind.MAKING).files
    assert file.digest == blanked(source.digest)
    assert {len(group) for group in file.digest.split()} == {8}
    assert source.digest.startswith(view.page_head.digest.split()[-1])


def test_the_assessment_is_attached_byte_for_byte(kenya: Example) -> None:
    (attachment,) = view_of(kenya).attachments
    assert attachment.content == kenya[2].content
    assert attachment.day == date(2026, 11, 23)


def test_a_long_country_is_cut_in_the_head_of_the_page_only(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(update={"country": "Long " * 100})
    view = view_of((questionnaire, changed, source))
    assert len(view.page_head.country) <= 40
    assert view.title.country.text == "Long " * 100


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(start=2016, end=2018), "2016 to 2018"),
        (
            Period(start=date(2024, 8, 30), end=date(2026, 8, 31)),
            "30 August 2024 to 31 August 2026",
        ),
        (Period(start=2016), "from 2016"),
        (Period(end=2018), "until 2018"),
        (Period(), "Not stated"),
    ],
)
def test_a_period_is_told_as_far_as_it_is_known(period: Period, words: str) -> None:
    assert period_label(period) == words


def test_every_month_has_its_name() -> None:
    names = [day_label(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert len(set(names)) == 12
    assert names[10] == "November"


def test_what_is_in_the_way_of_another_verdict_alone_has_its_own_list(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    changes = {
        "star": questionnaire.star.model_copy(
            update={"phases": (questionnaire.phases[0].id,)}
        ),
        "verdicts": (Goal(name="All of it", requires=(Tier.BASIC,)),),
    }
    view = view_of((questionnaire.model_copy(update=changes), assessment, source))
    *steps, others = body(view, Kind.WAY).groups
    assert others.heading == f"In the way of All of it alone ({len(others.blockers)})"
    told = [each for group in (*steps, others) for each in group.blockers]
    numbers = sorted(each.requirement.text.text for each in told)
    assert numbers == sorted(questionnaire.numbers.values())
    for shown in (render_html(view), render_markdown(view)):
        assert others.heading in shown.replace("\\", "")
        assert shown.count(others.blockers[-1].title.text) > 1
