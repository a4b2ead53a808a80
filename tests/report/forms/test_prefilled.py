"""A form with the texts of an assessment in it."""

import pytest
from hypothesis import given

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import status_label
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled.filled_form import filled_form
from selfassess.report.forms.filled.import_offers import offered
from selfassess.report.forms.form_fields import SAME
from selfassess.report.forms.form_parts import asked_in
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.level_fields import level_offers
from selfassess.report.forms.prefilled import texts_of
from tests.builders import BASIC, answered, phase, questionnaire, scale
from tests.strategies import assessments

ASKED = questionnaire(
    phase("first", a=BASIC, b=BASIC),
    phase("second", c=BASIC),
    scales={"influence": scale("first", "second")},
)


def values_in(form: Checklist) -> FormValues:
    """What a reader would find in the form if nobody had touched it."""
    fields = [*form.details]
    for part in form.parts:
        fields += [field for level in part.levels for field in level.fields]
        for group in part.groups:
            fields += [field for item in group.items for field in item.fields]
    return FormValues({field.name: field.value for field in fields})


@given(assessments())
def test_a_form_that_nobody_touched_says_nothing_new(assessment: Assessment) -> None:
    found = values_in(checklist(ASKED, is_form=True, prefilled=assessment))
    form = filled_form(found)
    known = {offer.requirement: offer.kind for offer in offered(form, assessment)}
    levels = level_offers(form.levels, ASKED, assessment)
    known |= {each.requirement: each.kind for each in levels if each.filled}
    assert {*known.values()} <= {SAME}
    assert not form.strange
    assert form.assessment == " ".join(assessment.id.split())


def test_a_form_asks_a_part_and_its_levels_only_where_a_whole_phase_is_asked() -> None:
    first, second = checklist(ASKED, only=("b", "c")).parts
    assert [item.id for item in first.groups[0].items] == ["b"]
    assert not first.levels
    assert len(second.levels) == 1
    (left,) = checklist(ASKED, only=("c",)).parts
    assert left.anchor == "phase-second"


def test_a_status_that_nobody_confirmed_is_told_and_stands_in_no_field() -> None:
    carried = Answer(status=Status.MET, note="Online.", carried="Plan 2")
    assessment = answered(a=carried, b=Status.NOT_MET)
    form = checklist(ASKED, is_form=True, prefilled=assessment)
    one, other = form.parts[0].groups[0].items
    assert [field.value for field in one.fields] == ["", "", "", "Online."]
    assert "Plan 2" in one.hints[-1]
    assert other.fields[0].value == status_label(Status.NOT_MET)
    assert texts_of(assessment, ASKED)["small|1||country"] == "Exampleland"


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ([], "abc"),
        (["First"], "ab"),
        (["2", "a"], "ac"),
        (["1.1"], "ab"),
        (["1.1.2"], "b"),
        (["unanswered"], "bc"),
        (["first", "unanswered"], "b"),
    ],
)
def test_a_part_is_named_by_id_or_number(words: list[str], ids: str) -> None:
    assert sorted(asked_in(words, ASKED, answered(a=Status.MET))) == [*ids]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["first1"], "did you mean `first`"),
        (["9.9"], "listed by `selfassess questionnaires show`"),
        (["a", "unanswered"], "nothing is left to ask of"),
    ],
)
def test_what_is_no_part_is_told_with_what_would_be(
    words: list[str], told: str
) -> None:
    with pytest.raises(SelfAssessError, match=told):
        asked_in(words, ASKED, answered(a=Status.MET))
    with pytest.raises(SelfAssessError, match="name the file of an assessment"):
        asked_in(["unanswered"], ASKED, None)


def test_a_form_for_an_owner_asks_what_that_one_owes_and_says_so() -> None:
    owed = answered(a=Status.MET, b=Answer(owner="finance"), c=Answer(owner="finance"))
    owners = {"finance": AnswerOwner(name="Ministry of Finance")}
    assessment = owed.model_copy(update={"owners": owners})
    only = asked_in(["first"], ASKED, assessment, "finance")
    assert only == {"b"}
    form = checklist(
        ASKED, is_form=True, prefilled=assessment, only=only, owner="finance"
    )
    assert filled_form(values_in(form)).owner == "Ministry of Finance"
    with pytest.raises(SelfAssessError, match="did you mean `finance`"):
        asked_in([], ASKED, assessment, "finanse")
