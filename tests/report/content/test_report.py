"""What the report says, before it has a look."""

from datetime import date

import pytest

from selfassess.core.model.assessment import Answer, Evidence
from selfassess.core.model.details import Period, PointOfContact
from selfassess.core.model.questionnaire import Goal, Tier
from selfassess.core.model.status import State, Status
from selfassess.report.content.answers import Card
from selfassess.report.content.evidence import Register
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.content.title import Fact
from selfassess.report.elements.dates import day_label, period_label
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.pdf.attachments import SourceFile, grouped
from tests.report.printed_reports import Example, load_example, view_of


def cards(view: ReportView) -> dict[str, Card]:
    return {
        card.id: card
        for phase in view.answers.phases
        for guideline in phase.guidelines
        for card in guideline.cards
    }


def register(given: Example) -> Register:
    found = view_of(given).register
    assert found
    return found


def fact(view: ReportView, label: str) -> list[str]:
    found: list[Fact] = [each for each in view.title.facts if each.label == label]
    return [value.text for value in found[0].values]


def test_kenya_has_two_partly_met_three_not_met_two_unanswered(kenya: Example) -> None:
    sentence = view_of(kenya).summary.sentence
    assert sentence == (
        "Of 10 requirements: 0 met, 2 partly met, 3 not met, 5 unanswered. "
        "0 of 10 count as met."
    )


def test_kenya_is_not_eligible_and_the_rule_says_why(kenya: Example) -> None:
    star = view_of(kenya).summary.verdicts[-1]
    assert star.verdict == "Not eligible"
    assert star.rule == "Every basic requirement in every phase counts as met."
    assert star.reasons == ("10 requirements stand in the way.",)


def test_blockers_come_in_order_with_title_and_rule(kenya: Example) -> None:
    (obstacles,) = view_of(kenya).summary.in_the_way
    blockers = obstacles.blockers
    assert [blocker.id for blocker in blockers] == list(kenya[0].by_id)
    assert blockers[0].title.text == "Process and timeline public"
    assert blockers[0].rule == "no answer yet"
    assert blockers[5].rule == "partly met does not count as met"


def test_a_tier_of_which_nothing_is_asked_is_said_to_earn_no_star(
    kenya: Example,
) -> None:
    questionnaire, assessment, source = kenya
    star = questionnaire.star.model_copy(update={"requires": (Tier.BEST_PRACTICE,)})
    view = view_of(
        (questionnaire.model_copy(update={"star": star}), assessment, source)
    )
    (reason,) = view.summary.verdicts[-1].reasons
    assert reason.startswith("No best practice requirement is asked")
    headings = [each.heading for each in view.summary.in_the_way]
    assert headings == ["In the way of The six steps alone (6)"]


def test_a_tier_of_which_nothing_is_asked_has_no_bar(kenya: Example) -> None:
    _phases, tiers = view_of(kenya).summary.charts
    assert [row.bar is None for row in tiers.rows] == [False, True]


def test_the_chart_counts_every_status_of_every_phase(kenya: Example) -> None:
    phases, _tiers = view_of(kenya).summary.charts
    assert [(row.title.text, row.counts, row.counted) for row in phases.rows] == [
        ("Development", (0, 1, 2, 0, 5), "0/8"),
        ("Implementation", (0, 1, 0, 0, 0), "0/1"),
        ("Monitoring", (0, 0, 1, 0, 0), "0/1"),
        ("All phases", (0, 2, 3, 0, 5), "0/10"),
    ]


def test_every_requirement_has_its_card() -> None:
    given = load_example("exampleland")
    assert list(cards(view_of(given))) == list(given[0].by_id)


def test_a_card_shows_answer_outcome_note_evidence_and_source(kenya: Example) -> None:
    card = cards(view_of(kenya))["c-awareness"]
    assert card.status == "Not met"
    assert card.outcome.startswith("does not count")
    assert card.note[0].text.startswith("There was not enough awareness raising")
    assert [link.text.text for link in card.evidence] == [
        "[1] IRM mid-term report 2018: Kenya 2016-2018"
    ]
    assert card.sources[0].text.endswith("('Preparing the plan') (published)")


def test_what_the_register_does_not_have_is_cited_in_words(awkward: Example) -> None:
    link = cards(view_of(awkward))["c-timeline"].evidence[-1]
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
    assert [link.text.text for link in entries[0].cited_by] == ["c-timeline"]
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
    assert view.register
    assert view.register.entries[-1].date == (
        "not dated, with neither an address nor a file"
    )


def test_an_empty_register_is_said(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    changed = assessment.model_copy(update={"evidence": {}})
    found = register((questionnaire, changed, source))
    assert found.introduction == "No evidence is listed."


def test_texts_that_are_empty_have_no_section(kenya: Example) -> None:
    assert [part.heading for part in view_of(kenya).opening] == ["Introduction"]
    assert view_of(kenya).closing == ()
    closing = view_of(load_example("exampleland")).closing
    assert [part.heading for part in closing] == ["Lessons", "Next steps"]


def test_the_contents_name_every_section_in_order(kenya: Example) -> None:
    assert [heading.text for _anchor, heading in view_of(kenya).contents] == [
        "Summary",
        "Introduction",
        "Development",
        "Implementation",
        "Monitoring",
        "Evidence register",
        "About the requirements",
        "Origin of this report",
    ]


def test_the_title_block_tells_plan_period_edition_result_state_and_day(
    kenya: Example,
) -> None:
    view = view_of(kenya)
    assert view.title.country.text == "Kenya"
    assert view.title.state == view.page_head.state == "DRAFT"
    assert fact(view, "Period") == ["2016 to 2018"]
    assert fact(view, "Questionnaire")[1] == f"Edition {kenya[0].edition}"
    assert fact(view, "Result") == [
        "The six steps: not yet",
        "All consultation requirements: not eligible",
        "0 of 10 requirements count as met",
    ]
    assert fact(view, "State") == ["Draft: the answers may still change"]
    assert fact(view, "Contact") == ["Not named"]
    assert fact(view, "Report made on") == ["23 November 2026"]


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
    assert fact(view, "Contact") == ["A. Wanjiru", "a@example.org"]
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
    sentences = view_of((questionnaire, changed, source)).making.sentences
    assert sentences[-1].endswith("the questionnaire has no such requirement: c-old.")
    assert "c-old" not in " ".join(view_of(kenya).making.sentences)


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
    assert "ana" not in str(view.making)


def test_the_digest_is_printed_in_groups_of_eight(kenya: Example) -> None:
    view, source = view_of(kenya), kenya[2]
    (file,) = view.making.files
    assert file.digest == grouped(source.digest)
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
    stars, others = view.summary.in_the_way
    assert stars.heading == "What still stands in the way"
    assert others.heading == f"In the way of All of it alone ({len(others.blockers)})"
    ids = [blocker.id for each in (stars, others) for blocker in each.blockers]
    assert ids == list(questionnaire.by_id)
    for shown in (render_html(view), render_markdown(view)):
        assert others.heading in shown.replace("\\", "")
        assert shown.count(others.blockers[-1].title.text) > 1
