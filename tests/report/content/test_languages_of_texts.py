"""What stands in another language than the report is tagged so, text by text."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from selfassess.cli.locales import speaking
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.questionnaire_texts import (
    TextPlace,
    text_places,
    texts_of,
)
from selfassess.core.model.questionnaire.translated_questionnaire import translated
from selfassess.report.content.report import ReportView, report_view
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.html import render_html
from selfassess.report.forms.checklist import checklist
from selfassess.report.pdf.attachments import Beside
from tests.core.model.test_translated_questionnaire import in_french, translation_of
from tests.report.printed_reports import DAY, Example, load_example, load_reviews

EXAMPLE = load_example("exampleland")
ASKED = EXAMPLE[0]


def passages_in(value: Any) -> Iterator[Passage]:
    """Every passage of a view, wherever it stands."""
    if isinstance(value, Passage):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from passages_in(getattr(value, each.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from passages_in(each)


def shown_passages(view: ReportView) -> list[Passage]:
    parts = (view.title, view.summary, view.sections)
    return [each for part in parts for each in passages_in(part)]


def view_in_french(questionnaire: Questionnaire) -> ReportView:
    _asked, assessment, source = EXAMPLE
    beside = Beside(None, load_reviews("exampleland"))
    with speaking("fr"):
        french = assessment.model_copy(update={"language": "fr"})
        return report_view(questionnaire, french, source, made_on=DAY, beside=beside)


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if len(line.strip()) > 30]


def test_a_text_of_the_questionnaire_that_stands_in_the_original_is_tagged() -> None:
    words = {
        place: text
        for number, (place, text) in enumerate(in_french(ASKED).items())
        if number % 3 and place[-1] != "short"
    }
    asked = translated(ASKED, translation_of(ASKED, words), ASKED)
    originals = {
        line
        for place, text in texts_of(ASKED).items()
        if place not in words
        for line in lines_of(text)
    }
    with speaking("fr"):
        form = checklist(asked, is_form=True)
    for view in (shown_passages(view_in_french(asked)), [*passages_in(form)]):
        found = {
            passage
            for passage in view
            if any(line in passage.text for line in originals)
        }
        assert len(found) > 50
        others = [passage.text for passage in found if passage.language != "en"]
        # Names in a row, of which only some are translated.
        assert [text for text in others if "\N{NO-BREAK SPACE};" not in text] == []
        translations = [p for p in view if p.text in words.values()]
        assert len(translations) > 50
        assert {passage.language for passage in translations} == {""}


def test_where_all_is_translated_nothing_of_the_questionnaire_is_tagged() -> None:
    asked = translated(ASKED, translation_of(ASKED, in_french(ASKED)), ASKED)
    tagged = [p.text for p in shown_passages(view_in_french(asked)) if p.language]
    # Titles of sources stay as they were published.
    assert {*tagged} == {source.title for source in ASKED.sources.values()}


def test_each_kind_of_text_of_a_questionnaire_has_a_language() -> None:
    kinds: set[TextPlace] = {(place[0], place[-1]) for place in text_places(ASKED)}
    words = in_french(ASKED)
    asked = translated(ASKED, translation_of(ASKED, words), ASKED)
    assert {asked.language_at(place) for place in words} == {"fr"}
    assert asked.language_at(("requirement", "none", "title")) == "en"
    assert ASKED.language_at(("title",)) == "en"
    assert ("requirement", "help") in kinds


@pytest.fixture
def spoken() -> Example:
    """An assessment with the same words in two languages, and others of its own."""
    asked, assessment, source = EXAMPLE
    (slug, evidence), *_others = assessment.evidence.items()
    first, second = list(asked.by_id)[:2]
    told = evidence.model_copy(update={"title": "Kumbukumbu", "language": "sw"})
    said = {"status": "met", "note": "Chat.", "evidence": [slug]}
    answers = {
        first: {**said, "language": "fr", "shows": {slug: "Page trois"}},
        second: said,
    }
    values = {
        **assessment.model_dump(),
        "texts": {
            "foreword": "Dibaji yetu.",
            "foreword_language": "sw",
            "context": "In short.",
        },
        "remarks": {asked.phases[0].id: "Ça va."},
        "remarks_language": {asked.phases[0].id: "fr"},
        "recommendations": {
            "r": {"title": "Écouter", "done": "We listened.", "language": "fr"}
        },
        "evidence": {**assessment.model_dump()["evidence"], slug: told.model_dump()},
        "answers": {**assessment.model_dump()["answers"], **answers},
    }
    return asked, Assessment.model_validate(values), source


def test_texts_of_people_are_tagged_by_their_places(spoken: Example) -> None:
    view = report_view(*spoken, made_on=DAY)
    languages: dict[str, set[str]] = {}
    for passage in shown_passages(view):
        languages.setdefault(passage.text, set()).add(passage.language)
    assert languages["[fr] Chat."] == {"fr"}
    assert languages["Chat."] == {""}
    assert languages["[sw] Dibaji yetu."] == {"sw"}
    assert languages["In short."] == {""}
    assert languages["[fr] Ça va."] == {"fr"}
    assert languages["[fr] Écouter"] == {"fr"}
    assert languages["We listened."] == {""}
    assert languages["[sw] Kumbukumbu"] == {"sw"}
    assert languages["[1] [sw] Kumbukumbu"] == {"sw"}
    assert languages["[fr] Page trois"] == {"fr"}
    html = render_html(view)
    assert '<p lang="sw">[sw] Dibaji yetu.</p>' in html
    assert html.count('Note: <span lang="fr">[fr] Chat.</span></p>') == 1


def test_equal_texts_of_two_languages_are_told_apart_by_their_places(
    spoken: Example,
) -> None:
    asked, assessment, source = spoken
    second = list(asked.by_id)[1]
    marked = assessment.answer_to(second).model_copy(update={"note": "[fr] Chat."})
    same = assessment.with_answer(second, marked)
    html = render_html(report_view(asked, same, source, made_on=DAY))
    assert html.count('Note: <span lang="fr">[fr] Chat.</span></p>') == 1
    assert html.count("Note: [fr] Chat.</p>") == 1
