"""Words of the report that a questionnaire gives itself."""

import re

import pytest

from selfassess.core.model.questionnaire.terms import Words, usual_words
from selfassess.core.model.registers.consultation import Recommendation
from selfassess.report.content.report import ReportView
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from tests.report.printed_reports import Example, view_of
from tests.report.sample_reviews import files, review

OWN = {
    "covers": "Mchakato mzima",
    "government": "Serikali",
    "civil_society": "Asasi <i>za</i> kiraia",
    "reviewers": "Wasomaji",
    "remarks": "Maoni <b>ya</b> serikali",
    "recommendations": "Mapendekezo ya awali",
}


def shown_with(kenya: Example, words: Words, language: str = "en") -> ReportView:
    """A report in which every one of the words is used."""
    questionnaire, assessment, source = kenya
    changes = {"words": words, "language": language}
    questionnaire = questionnaire.model_copy(update=changes)
    said = {
        "remarks": {questionnaire.phases[0].id: "Late."},
        "recommendations": {"one": Recommendation(title="Give notice")},
    }
    given = (questionnaire, assessment.model_copy(update=said), source)
    found = review(
        kenya, "A", findings={next(iter(questionnaire.by_id)): {"verdict": "agree"}}
    )
    return view_of(given, files(a=found))


def words_of(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("\\", "").split())


def test_every_word_has_a_usual_one_and_every_usual_one_can_be_another() -> None:
    assert usual_words().keys() == Words.model_fields.keys() == OWN.keys()


@pytest.mark.parametrize("name", OWN)
def test_the_report_says_the_questionnaires_word(kenya: Example, name: str) -> None:
    usual, own = (
        usual_words()[name],
        OWN[name].replace("<", "&lt;").replace(">", "&gt;"),
    )
    as_usual, as_own = (
        shown_with(kenya, words) for words in (Words(), Words(**{name: OWN[name]}))
    )
    assert own in words_of(render_html(as_own))
    assert own not in words_of(render_html(as_usual))
    assert f">{usual}<" not in render_html(as_own)
    assert usual in words_of(render_html(as_usual))
    if "<" not in OWN[name] and name != "government":
        assert own in words_of(render_markdown(as_own))


def test_words_in_another_language_are_marked_as_such(kenya: Example) -> None:
    html = render_html(shown_with(kenya, Words(**OWN), "sw"))
    for name in OWN:
        text = OWN[name].replace("<", "&lt;").replace(">", "&gt;")
        assert re.search(rf'lang="sw"[^>]*>{re.escape(text)}<', html), name
