"""A file of answers that is taken as a form."""

from datetime import date

from hypothesis import given

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.registers.evidence import Evidence
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.filled.filled_file import DRAFT, PAGE, form_in
from selfassess.report.forms.filled.import_offers import offered
from selfassess.report.forms.form_fields import NEW, SAME
from selfassess.report.forms.level_fields import level_offers
from tests.builders import BASIC, MET, answered, phase, questionnaire, scale
from tests.strategies import assessments

ASKED = questionnaire(phase("first", a=BASIC), scales={"influence": scale("first")})


@given(assessments())
def test_a_file_taken_as_a_form_of_itself_says_nothing_new(
    assessment: Assessment,
) -> None:
    form = form_in(assessment)
    offers = offered(form, assessment)
    assert {offer.kind for offer in offers} <= {SAME}
    answers = assessment.answers.items()
    known = {
        key
        for key, a in answers
        if a.status or a.note or {*a.evidence} & {*assessment.evidence}
    }
    assert {offer.requirement for offer in offers} == known
    assert form.assessment == assessment.id
    for name, meant in ((f"{PAGE}{assessment.id}", assessment.id), (f"{DRAFT}1", "")):
        saved = assessment.model_copy(update={"id": name})
        assert form_in(saved).assessment == meant


def test_the_documents_of_a_form_are_those_of_the_file_to_the_day() -> None:
    title = "Minutes of 12 May 2026, page 3"
    proof = Evidence(title=title, url="https://example.org/m", date=date(2026, 5, 12))
    file = answered(a=Answer(status=MET, evidence=("m", "gone"))).with_evidence(
        "m", proof
    )
    form = checklist(ASKED, is_form=True, prefilled=file)
    assert form.parts[0].groups[0].items[0].fields[1].documents == (proof,)


def test_a_file_brings_answers_levels_and_evidence_and_tells_what_is_left_out() -> None:
    level = ClaimedLevel(level="some", open=True, note="Anyone came.")
    file = answered(a=MET).model_copy(
        update={
            "levels": {"influence": {"first": level}},
            "remarks": {"first": "Late."},
        }
    )
    form, blank = form_in(file), answered()
    for offer in offered(form, blank):
        blank = offer.taken(blank)
    for each in level_offers(form.levels, ASKED, blank):
        blank = each.taken(blank)
    assert (blank.answers, blank.evidence) == (file.answers, file.evidence)
    assert blank.levels == file.levels
    (note,) = form.notes
    assert note.endswith(": remarks")


def test_a_document_of_another_day_is_another_one() -> None:
    proof = Evidence(
        title="Minutes", url="https://example.org/m", date=date(2026, 1, 2)
    )
    undated = proof.model_copy(update={"date": None})
    cited = Answer(status=MET, evidence=("m",))
    file = answered(a=cited).with_evidence("m", proof)
    (same,) = offered(form_in(file.with_evidence("m", undated)), file)
    (other,) = offered(form_in(file), file.with_evidence("m", undated))
    assert (same.kind, other.kind) == (SAME, NEW)
    assert list(other.taken(file.with_evidence("m", undated)).evidence.values())[
        -2:
    ] == [undated, proof]
