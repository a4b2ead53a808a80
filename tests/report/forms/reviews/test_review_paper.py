"""Reviews filled in as documents and spreadsheets: what is written is what comes back."""

import pytest

from selfassess.cli.report_files.forms.form_formats import values_in, written_form
from selfassess.core.model.levels import GivenLevel
from selfassess.core.model.review import Finding, FindingVerdict, Review
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.reviews.filled_review import (
    filled_review,
    is_review_form,
    unknown_verdicts,
)
from selfassess.report.forms.reviews.review_paper import choice_label, review_paper
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_MET,
    UNREVIEWED,
    answered,
    finding,
    questionnaire,
    review,
    scale,
)

ASKED = questionnaire(
    scales={"influence": scale("all")}, a=BASIC, b=BASIC, c=BASIC, d=BASIC
)
LEVELS = {"influence": {"all": GivenLevel(level="some", open=True, note="So.")}}
ABOUT = answered(a=MET, b=MET)
NOW = {key: answer_digest(ABOUT, key) for key in ASKED.by_id}


def said(**findings: Finding) -> Review:
    given = review("Wells", **findings)
    about = {"id": "0f", "reflection": "=Late,\nand short.", "levels": LEVELS}
    return given.model_copy(update=about)


WHOLE = said(
    a=finding(AGREE, of=NOW["a"]),
    b=finding(DISAGREE, NOT_MET, "=1+1\nnobody \u0633\u0645\u0639", of=NOW["b"]),
    c=finding(FindingVerdict.CANNOT_TELL, note="+x", of=NOW["c"]),
)


def values_of(form: Checklist) -> dict[str, str]:
    """What somebody's viewer keeps of a form as it was made."""
    fields = [*form.details]
    for part in form.parts:
        fields += [f for g in part.groups for i in g.items for f in i.fields]
        fields += [f for level in part.levels for f in level.fields]
    return {field.name: field.value for field in fields}


@pytest.mark.parametrize("ending", [".docx", ".odt", ".xlsx"])
def test_a_review_comes_back_from_every_format_as_it_was_written(ending: str) -> None:
    form = review_paper(WHOLE, ASKED, ABOUT)
    name = f"review{ending}"
    found = values_in(written_form(name, form), name)
    assert is_review_form(found)
    assert filled_review(found, None, ASKED, ABOUT) == WHOLE


def test_what_a_form_leaves_empty_stays_and_what_it_repeats_is_given_on_what_it_was() -> (
    None
):
    earlier = finding(AGREE, MET, "Good.", of="a:000000000000")
    begun = said(a=earlier, d=finding(DISAGREE, of=NOW["d"])).model_copy(
        update={"levels": LEVELS}
    )
    found = FormValues(values_of(review_paper(begun, ASKED, ABOUT)))
    assert filled_review(found, begun, ASKED, ABOUT) == begun
    values = dict.fromkeys(found.values, "")
    assert filled_review(FormValues(values), begun, ASKED, ABOUT) == begun


def test_a_finding_on_an_answer_that_is_another_by_now_says_so() -> None:
    values = values_of(review_paper(said(), ASKED, ABOUT))
    (name,) = (name for name in values if name.endswith("|b|status"))
    values[name] = "disagree:met"
    changed = answered(a=MET, b=NOT_MET)
    review_now = filled_review(FormValues(values), None, ASKED, changed)
    given = review_now.findings["b"]
    assert (given.verdict, given.status) == (DISAGREE, MET)
    assert given.of[:8] == NOW["b"][:8]
    assert given.of not in NOW.values()
    (seen,) = (name for name in values if name.endswith("||seen"))
    values[seen] = ""
    assert not filled_review(FormValues(values), None, ASKED, changed).findings["b"].of


def test_a_verdict_that_is_none_is_told_and_the_rest_is_taken() -> None:
    values = values_of(review_paper(WHOLE, ASKED, ABOUT))
    (name,) = (name for name in values if name.endswith("|b|status"))
    found = FormValues({**values, name: "Perhaps"}, {name: "sheet 1, cell G5"})
    sentence = "sheet 1, cell G5: b: “Perhaps” is none of the verdicts, and is left out"
    assert [*unknown_verdicts(found)] == [sentence]
    only_said = WHOLE.findings["b"].model_copy(
        update={"verdict": UNREVIEWED, "status": Status.UNANSWERED}
    )
    expected = {**WHOLE.findings, "b": only_said}
    assert filled_review(found, None, ASKED, ABOUT).findings == expected
    assert choice_label((UNREVIEWED, Status.UNANSWERED)) == ""
