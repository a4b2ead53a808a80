"""The page to fill in, as text: what is in it, and that nothing in it acts."""

import re
from html import unescape

from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.review import Finding
from selfassess.core.model.status import Status
from selfassess.report.formats.form_page.form_page import write_page
from selfassess.report.formats.form_page.review_page import write_review_page
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.reviews.review_form import review_form
from selfassess.report.verify.offline_page import allowed
from selfassess.storage.questionnaires.catalog import find_questionnaire
from tests.builders import (
    BASIC,
    DISAGREE,
    NOT_MET,
    answered,
    phase,
    questionnaire,
    review,
    scale,
)

HOSTILE = (
    "</textarea></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
)
ASKED = questionnaire(
    phase("first", a=BASIC, b=BASIC), scales={"influence": scale("first")}
).model_copy(update={"title": HOSTILE})


def test_whatever_people_wrote_stands_in_the_page_as_text() -> None:
    evidence = Evidence(title=HOSTILE, url="https://example.org/minutes")
    said = Answer(status=Status.MET, note=HOSTILE, evidence=("m",))
    assessment = answered(a=said).with_evidence("m", evidence)
    assessment = assessment.model_copy(update={"country": HOSTILE, "id": HOSTILE})
    form = checklist(ASKED, is_form=True, prefilled=assessment)
    page = write_page(form).decode()
    assert page.count("<script>") == 1
    assert "<img" not in page
    note = re.search(r"<textarea [^>]*a\|note[^>]*>\n([^<]*)</textarea>", page)
    assert note
    assert unescape(note[1]) == HOSTILE
    assert write_page(form).decode() == page


def test_a_review_has_verdicts_beside_the_answers_and_its_words_are_text() -> None:
    evidence = Evidence(title=HOSTILE, url="https://example.org/minutes")
    said = Answer(status=Status.MET, note=HOSTILE, evidence=("m", "gone"))
    assessment = answered(a=said).with_evidence("m", evidence)
    finding = Finding(verdict=DISAGREE, status=NOT_MET, note=HOSTILE)
    form = review_form(review(a=finding), ASKED, assessment)
    item, silent = form.parts[0].groups[0].items
    assert [field.value for field in item.fields][:3] == [
        "Disagrees",
        "Not met",
        HOSTILE,
    ]
    assert [field.value for field in silent.fields][:3] == ["", "", ""]
    page = write_review_page(form, HOSTILE).decode()
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert 'href="https://example.org/minutes" rel="noreferrer"' in page
    assert re.search(
        r'<p data-name="small\|1\|b\|of" data-value="a:\w{12}" hidden', page
    )


def test_the_page_allows_one_script_and_one_style_sheet_and_nothing_else() -> None:
    asked = find_questionnaire("ogp-cocreation-2016").questionnaire
    content = write_page(checklist(asked, is_form=True))
    assert len(content) < 500_000
    page = content.decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    script, style = (
        re.search(r"<script>(.*)</script>", page, re.DOTALL),
        re.search(r"<style>(.*?)</style>", page, re.DOTALL),
    )
    assert policy
    assert script
    assert style
    assert unescape(policy[1]) == (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"script-src '{allowed(script[1])}'; style-src '{allowed(style[1])}'"
    )
    assert not re.search(r"innerHTML|eval\(|\bFunction\(|document\.write", script[1])
    assert not re.search(r"\son[a-z]+=|\sstyle=|\ssrc=", page.replace(script[1], ""))
