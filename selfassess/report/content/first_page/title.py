"""What the report is about: its title block, the words at the edges of its pages."""

from dataclasses import dataclass
from datetime import date

from selfassess.core.model.about.details import PointOfContact, SignOff
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import State
from selfassess.core.scoring.labels import state_word
from selfassess.core.text.i18n import _
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.elements.dates import period_label
from selfassess.report.elements.logo import Logo, logo_of
from selfassess.report.elements.page_edges import (
    DocumentProperties,
    PageHead,
    document_properties,
    page_head,
)
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    passage,
    shortened,
    word,
    written_line,
)
from selfassess.report.pdf.attachments import SourceFile

LONGEST_IN_PAGE_HEAD = 40


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a table of facts."""

    label: Passage
    values: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the report is about."""

    kind: str
    state: str
    is_draft: bool
    country: Passage
    action_plan: Passage
    period: str
    """Of the plan; with the day on which the report was made."""
    logo: Logo | None


def document_of(
    questionnaire: Questionnaire, assessment: Assessment, made_on: date
) -> DocumentProperties:
    """What the file says about itself."""
    title = _("Self-assessment report: {country}, {action_plan} ({state})").format(
        country=assessment.country,
        action_plan=assessment.action_plan,
        state=state_word(assessment.state),
    )
    return document_properties(
        title,
        questionnaire.title,
        author=assessment.point_of_contact.office or assessment.country,
        moment=f"{made_on.isoformat()}T00:00:00Z",
    )


def page_head_of(assessment: Assessment, source: SourceFile) -> PageHead:
    """The country, whether it is a draft, and a digest that ties pages to data."""
    return page_head(
        shortened(assessment.country, LONGEST_IN_PAGE_HEAD),
        _stamp(assessment.state),
        _("Self-assessment · data {digest}").format(digest=source.digest[:12]),
    )


def _stamp(state: State) -> str:
    """What is printed on every page, loud, of answers that may still change or not."""
    return {State.DRAFT: _("DRAFT"), State.FINAL: _("FINAL")}[state]


def title_block_of(
    assessment: Assessment, made_on: date, logo: SourceFile | None
) -> TitleBlock:
    """Country, plan, period and day; raise CannotRead if the logo is no plain picture."""
    whose = assessment.point_of_contact.office or assessment.country
    # Translators: read out to those who cannot see the picture
    words = _("Logo of {office}").format(office=whose)
    return TitleBlock(
        kind=_("Self-assessment report"),
        state=_stamp(assessment.state),
        is_draft=assessment.state is State.DRAFT,
        country=written_line(assessment.country, assessment, "country"),
        action_plan=written_line(assessment.action_plan, assessment, "action_plan"),
        period=_("Period: {period} · Report made on {day}").format(
            period=period_label(assessment.period), day=day_label(made_on)
        ),
        logo=logo_of(logo.name, logo.content, words) if logo else None,
    )


def origin_facts(
    questionnaire: Questionnaire, assessment: Assessment
) -> tuple[Fact, ...]:
    """What was asked, by whom it was answered, and whether for good."""
    contact = _contact_lines(assessment.point_of_contact, assessment.language)
    signed = _signed_lines(assessment.sign_off, assessment.language)
    facts = (
        (_("Questionnaire"), _questionnaire_lines(questionnaire, assessment)),
        # Translators: label before what the report covers
        (_("Covers"), (word(questionnaire, "covers"),)),
        (_("Answered by"), contact),
        (_("Signed off by"), signed),
        (_("State"), (Passage(_state_sentence(assessment.state)),)),
    )
    return tuple(Fact(Passage(label), values) for label, values in facts if values)


def _questionnaire_lines(
    questionnaire: Questionnaire, assessment: Assessment
) -> tuple[Passage, ...]:
    edition = _("Edition {edition}").format(edition=questionnaire.edition)
    if assessment.edition != questionnaire.edition:
        edition = _("Edition {edition}; the answers were given to {other}").format(
            edition=questionnaire.edition, other=assessment.edition
        )
    return (asked_line(questionnaire, questionnaire.title, "title"), Passage(edition))


def _state_sentence(state: State) -> str:
    match state:
        case State.DRAFT:
            return _("Draft: the answers may still change")
        case State.FINAL:
            return _("Final: the government has closed its answers")


def _contact_lines(contact: PointOfContact, language: str) -> tuple[Passage, ...]:
    line = " · ".join(filter(None, (contact.name, contact.office, contact.email)))
    return (passage(line, language) if line else Passage(_("Not named")),)


def _signed_lines(sign_off: SignOff, language: str) -> tuple[Passage, ...]:
    day = day_label(sign_off.date) if sign_off.date else ""
    line = " · ".join(filter(None, (sign_off.name, sign_off.office, day)))
    return (passage(line, language),) if line else ()
