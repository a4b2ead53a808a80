"""What the report is about: the title block, and the edges of every page."""

from dataclasses import dataclass
from datetime import date

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.details import PointOfContact
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.model.status import State
from selfassess.core.scoring.labels import state_label
from selfassess.core.scoring.score import Score
from selfassess.core.scoring.tally import Tally
from selfassess.core.scoring.verdict_labels import word_for
from selfassess.core.text.i18n import (
    _,
    language_in_force,
    ngettext,
    runs_right_to_left,
)
from selfassess.report.elements.dates import day_label, period_label
from selfassess.report.elements.passages import Passage, passage, shortened, word
from selfassess.report.pdf.attachments import SourceFile

LONGEST_IN_PAGE_HEAD = 40


@dataclass(frozen=True, slots=True)
class DocumentProperties:
    """What the file says about itself, before anybody reads it."""

    language: str
    direction: str
    """`rtl` where the report's own words run from right to left: all is mirrored."""
    title: str
    description: str
    author: str
    program: str
    moment: str
    """The day of the report, as PDF and HTML want it."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands at the edges of every page."""

    country: str
    state: str
    digest: str
    page: str
    of: str
    """The words before the page number, and between it and the number of pages."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the title block."""

    label: str
    values: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the report is about, and who made it when."""

    kind: str
    state: str
    country: Passage
    action_plan: Passage
    caption: str
    facts: tuple[Fact, ...]


def document_of(
    questionnaire: Questionnaire, assessment: Assessment, made_on: date
) -> DocumentProperties:
    """What the file says about itself."""
    title = _("Self-assessment report: {country}, {action_plan} ({state})").format(
        country=assessment.country,
        action_plan=assessment.action_plan,
        state=state_label(assessment.state).lower(),
    )
    return DocumentProperties(
        language=language_in_force(),
        direction="rtl" if runs_right_to_left(language_in_force()) else "ltr",
        title=title,
        description=questionnaire.title,
        author=assessment.point_of_contact.office or assessment.country,
        program=f"selfassess {__version__}",
        moment=f"{made_on.isoformat()}T00:00:00Z",
    )


def page_head_of(assessment: Assessment, source: SourceFile) -> PageHead:
    """The country, whether it is a draft, and a digest that ties pages to data."""
    page, _number, of = _("Page {page} of {pages}").partition("{page}")
    return PageHead(
        country=shortened(assessment.country, LONGEST_IN_PAGE_HEAD),
        state=state_label(assessment.state).upper(),
        digest=_("Self-assessment · data {digest}").format(digest=source.digest[:12]),
        page=page,
        of=of.removesuffix("{pages}"),
    )


def title_block_of(result: Score, assessment: Assessment, made_on: date) -> TitleBlock:
    """Country, plan, and the facts about the report."""
    language, questionnaire = assessment.language, result.questionnaire
    return TitleBlock(
        kind=_("Self-assessment report"),
        state=state_label(assessment.state).upper(),
        country=passage(assessment.country, language),
        action_plan=passage(assessment.action_plan, language),
        caption=_("About this report"),
        facts=(
            Fact(_("Period"), (Passage(period_label(assessment.period)),)),
            Fact(_("Questionnaire"), _questionnaire_lines(questionnaire, assessment)),
            Fact(_("Result"), _result_lines(result)),
            Fact(_("Covers"), (word(questionnaire, "covers"),)),
            Fact(_("State"), (Passage(_state_sentence(assessment.state)),)),
            Fact(_("Contact"), _contact_lines(assessment.point_of_contact, language)),
            Fact(_("Report made on"), (Passage(day_label(made_on)),)),
        ),
    )


def _questionnaire_lines(
    questionnaire: Questionnaire, assessment: Assessment
) -> tuple[Passage, ...]:
    edition = _("Edition {edition}").format(edition=questionnaire.edition)
    if assessment.edition != questionnaire.edition:
        edition = _("Edition {edition}; the answers were given to {other}").format(
            edition=questionnaire.edition, other=assessment.edition
        )
    return (passage(questionnaire.title, questionnaire.language), Passage(edition))


def _result_lines(result: Score) -> tuple[Passage, ...]:
    language, tally = result.questionnaire.language, result.tally(result.questionnaire)
    return (
        *(
            passage(f"{eligibility.goal.name}: {word_for(eligibility)}", language)
            for eligibility in result.verdicts
        ),
        Passage(_counted_sentence(tally)),
    )


def _counted_sentence(tally: Tally) -> str:
    if not tally.asked:
        return _("All requirements are left out of the tally")
    return ngettext(
        "{met} of {asked} requirements counts as met",
        "{met} of {asked} requirements count as met",
        tally.met,
    ).format(met=tally.met, asked=tally.asked)


def _state_sentence(state: State) -> str:
    match state:
        case State.DRAFT:
            return _("Draft: the answers may still change")
        case State.FINAL:
            return _("Final: the government has closed its answers")


def _contact_lines(contact: PointOfContact, language: str) -> tuple[Passage, ...]:
    lines = [line for line in (contact.name, contact.office, contact.email) if line]
    if not lines:
        return (Passage(_("Not named")),)
    return tuple(passage(line, language) for line in lines)
