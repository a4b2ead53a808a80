"""What the shipped questionnaires ask, and what they say it rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.questionnaire.sources import Basis
from selfassess.core.model.status import Status
from selfassess.core.scoring.score import Score, score
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.catalog import (
    find_questionnaire,
    questionnaire_paths,
    translations,
)
from selfassess.storage.questionnaires.translation_file import check_translation
from selfassess.storage.toml.reader import read_document
from tests.builders import answered

STEPS = ("timeline", "notice", "awareness", "online", "in_person", "summary")
"""The columns of the IRM's Process Database."""

FIRST_EDITIONS = {
    "ogp-cocreation-2016": """
        dev-inform-1 dev-inform-2 dev-inform-3 dev-inform-4 dev-inform-5
        dev-involve-1 dev-involve-2 dev-involve-3 dev-involve-4 dev-involve-5
        dev-involve-6 dev-involve-7 dev-document-1 dev-document-2 dev-document-3
        dev-document-4 dev-document-5 dev-improve-1 dev-improve-2 dev-improve-3
        imp-inform-1 imp-inform-2 imp-inform-3 imp-inform-4 imp-involve-1
        imp-involve-2 imp-involve-3 imp-involve-4 imp-involve-5 imp-document-1
        imp-document-2 imp-document-3 imp-document-4 imp-improve-1 imp-improve-2
        imp-improve-3 mon-inform-1 mon-inform-2 mon-inform-3 mon-involve-1
        mon-involve-2 mon-involve-3 mon-involve-4 mon-document-1 mon-document-2
        mon-document-3 mon-improve-1 mon-improve-2 mon-improve-3
    """,
    "ogp-consultation-2012": """
        c-timeline c-awareness c-notice c-breadth c-record c-forum c-report
    """,
    "ogp-standards-2022": """
        s1-1 s1-2 s2-1 s2-2 s2-3 s3-1 s3-2 s3-3 s3-4 s4-1 s4-2 s5-1 s5-2
    """,
    "ogp-process-2016": """
        p-timeline p-notice p-awareness p-online p-in-person p-summary
        p-timeline-online p-timeline-other p-notice-adequate p-forum p-report
        p-report-on-time p-report-local-language p-report-english
        p-report-two-weeks p-comments-received p-report-reviews-comments
        p-report-in-portal p-report-reviews-consultation p-report-all-commitments
        p-report-by-schedule
    """,
}


@pytest.mark.parametrize("name", FIRST_EDITIONS)
def test_no_edition_drops_a_requirement_that_an_earlier_one_asked(name: str) -> None:
    asked = find_questionnaire(name).questionnaire.by_id
    assert asked.keys() >= set(FIRST_EDITIONS[name].split())


def test_every_minimum_requirement_of_2022_rests_on_what_was_read_in_full() -> None:
    questionnaire = find_questionnaire("ogp-standards-2022").questionnaire
    minimum = [r for r in questionnaire.requirements if r.tier is Tier.BASIC]
    assert [c.clause for r in minimum for c in r.sources if c.key == "std2022"] == (
        ["1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1"]
    )
    assert {c.basis for r in minimum for c in r.sources} == {Basis.PUBLISHED}


def test_each_step_that_the_independent_reviewers_counted_is_one_requirement() -> None:
    questionnaire = find_questionnaire("ogp-consultation-2012").questionnaire
    steps = [c.clause for r in questionnaire.requirements for c in r.sources]
    assert sorted(filter(None, steps)) == sorted(STEPS)


@pytest.mark.parametrize("name", ["dev-inform-5", "imp-involve-5"])
def test_a_figure_that_no_official_text_names_says_so(name: str) -> None:
    requirement = find_questionnaire("ogp-cocreation-2016").questionnaire.by_id[name]
    assert {c.basis for c in requirement.sources} <= {Basis.PRACTICE, Basis.PARTIAL}
    assert (
        "no source names" in requirement.help or "No OGP text asks" in requirement.help
    )


def test_the_line_of_the_draft_of_2016_is_a_best_practice_with_its_source() -> None:
    questionnaire = find_questionnaire("ogp-cocreation-2016").questionnaire
    [line] = [
        r for r in questionnaire.requirements if "td3" in {c.key for c in r.sources}
    ]
    assert line.tier is Tier.BEST_PRACTICE
    assert [c.basis for c in line.sources] == [Basis.PUBLISHED]


@pytest.mark.parametrize("name", FIRST_EDITIONS)
def test_forerunners_are_asked_where_they_are_said_to_be(name: str) -> None:
    ours = find_questionnaire(name).questionnaire
    for other, forerunners in ours.forerunners.items():
        theirs = find_questionnaire(other).questionnaire.by_id
        named = [each.id for some in forerunners.values() for each in some]
        assert forerunners.keys() <= ours.by_id.keys()
        assert set(named) <= theirs.keys()
        assert len(set(named)) == len(named)


@pytest.mark.parametrize("name", FIRST_EDITIONS)
def test_every_text_can_be_read_in_french_and_spanish(name: str) -> None:
    loaded = find_questionnaire(name)
    assert {"en", "es", "fr"} <= {*loaded.languages}
    for path in translations(questionnaire_paths()[name]):
        problems = check_translation(read_document(str(path)), loaded)
        assert [(p.subject, p.sentence) for p in problems] == []
        shown = loaded.in_language(path.stem).questionnaire
        assert shown.notice.endswith(shown.translation_notice)
        for requirement in shown.requirements:
            original = shown.original.by_id[requirement.id]
            lines, others = requirement.help_lines, original.help_lines
            assert [":" in line for line in lines] == [":" in line for line in others]


@pytest.mark.parametrize("name", FIRST_EDITIONS)
@given(st.data())
def test_the_language_that_is_read_changes_no_score_no_file_and_no_digest(
    name: str, data: st.DataObject
) -> None:
    loaded = find_questionnaire(name)
    ids = st.sampled_from([*loaded.questionnaire.by_id])
    answers = data.draw(st.dictionaries(ids, st.sampled_from(Status)))
    assessment = answered(**answers)
    read = [loaded.in_language(tag) for tag in loaded.languages]
    assert len({each.digest for each in read}) == 1
    assert len({format_assessment(assessment, r.questionnaire) for r in read}) == 1
    assert len({_result(score(r.questionnaire, assessment)) for r in read}) == 1


def _result(scored: Score) -> object:
    """What a score says, without a word of the questionnaire."""
    counts = tuple((key, outcome.rule) for key, outcome in scored.outcomes.items())
    verdicts = tuple((v.verdict, v.asked, len(v.blockers)) for v in scored.verdicts)
    return counts, verdicts, scored.in_the_way
