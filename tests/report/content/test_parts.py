"""Phases and guidelines that do not apply, in every form of the report."""

import json

from selfassess.core.model.about.details import LeftOut
from selfassess.core.scoring.parts import with_reason
from selfassess.report.formats.csv_report import render_csv
from selfassess.report.formats.data.json_report import render_json
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.forms.checklist import checklist
from tests.builders import with_phases
from tests.report.printed_reports import Example, view_of

WHY = "The plan was taken over from <i>others</i>."


def left_out(kenya: Example) -> Example:
    """The first phase and the first guideline of the second are left out."""
    questionnaire, assessment, source = kenya
    optional = {"not_applicable": True}
    one, two, *rest = questionnaire.phases
    first, *others = two.guidelines
    inner = (first.model_copy(update=optional), *others)
    phases = (
        one.model_copy(update=optional),
        two.model_copy(update={"guidelines": inner}),
        *rest,
    )
    questionnaire = with_phases(questionnaire, *phases)
    for part in (phases[0], inner[0]):
        assessment = with_reason(assessment, part, WHY)
    return questionnaire, assessment, source


def test_the_report_gives_the_reason_once_for_each_part(kenya: Example) -> None:
    view = view_of(left_out(kenya))
    html, markdown = render_html(view), render_markdown(view)
    assert html.count("The plan was taken over from &lt;i&gt;others&lt;/i&gt;.") == 2
    assert html.count("<strong>Does not apply</strong>") == 2
    assert markdown.count("**Does not apply**") == 2
    assert "Does not apply" not in render_html(view_of(kenya))
    questionnaire = view.comparison.questionnaire
    data = json.loads(render_json(view))
    assert data["not_applicable"] == {
        questionnaire.phases[0].id: WHY,
        questionnaire.phases[1].guidelines[0].id: WHY,
    }
    told = {each["requirement"]: each["left_out"] for each in data["answers"]}
    inside = [r.id for r in questionnaire.phases[0].requirements]
    assert all(told[each] for each in inside)
    text = render_csv(view.comparison).decode("utf-8-sig")
    assert text.count("the whole phase does not apply") == len(inside)


def test_a_form_says_what_may_be_left_out(kenya: Example) -> None:
    first, *others = checklist(left_out(kenya)[0]).parts
    assert first.about[-1].text == "This whole phase may be left out, with a reason."
    about = others[0].groups[0].about[-1].text
    assert about == "This whole guideline may be left out, with a reason."


def test_a_reason_without_permission_is_told_as_not_shown(kenya: Example) -> None:
    questionnaire, assessment, source = kenya
    said = {questionnaire.phases[0].id: LeftOut(reason=WHY), "nowhere": LeftOut()}
    changed = assessment.model_copy(update={"not_applicable": said})
    html = render_html(view_of((questionnaire, changed, source)))
    assert f"so they are counted: 1 {questionnaire.phases[0].title}." in html
    assert "<strong>Does not apply</strong>" not in html
