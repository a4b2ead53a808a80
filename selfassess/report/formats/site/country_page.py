"""The page of a country: its plans, what comes next, what changed, the repository's rule."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.portfolio.portfolio_columns import COLUMNS, fraction_of
from selfassess.core.portfolio.publications import Publication, rhythm_of
from selfassess.core.scoring.labels import state_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.core.timeline.day_labels import day_label
from selfassess.report.content.answers import PhasePart
from selfassess.report.content.report_section import Kind
from selfassess.report.elements.dates import period_label
from selfassess.report.elements.links import Link
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.day_rows import (
    DayRow,
    change_rows,
    upcoming_of_plans,
    with_plan,
)
from selfassess.report.formats.site.site_assessment import SiteAssessment
from selfassess.report.formats.site.site_frame import SitePage, rendered, site_words

STANDARDS = (
    "https://www.opengovpartnership.org/ogp-participation-co-creation-standards/"
)
"""Where OGP has published what it asks of a repository."""
MOST_CHANGES = 30


@dataclass(frozen=True, slots=True)
class PlanCard:
    """One plan in brief, with ways into its page."""

    title: Passage
    target: str
    facts: str
    verdicts: str
    phases: tuple[Link, ...]
    """Each phase, and how much counts in it."""
    reviews: str
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CountryView:
    """What the page shows."""

    title: str
    country: Passage
    ways: Sequence[Link]
    plans: tuple[PlanCard, ...]
    upcoming: Sequence[DayRow]
    changes: Sequence[DayRow]
    rule: str
    rule_source: Link
    rhythm: str


def country_page(
    page: SitePage,
    assessments: Sequence[SiteAssessment],
    log: Sequence[Publication],
    today: date,
    ways: Sequence[Link],
) -> bytes:
    """The page; `assessments` are those of the country and `log` its own, newest first."""
    country = assessments[0].country
    known = {each.row.id: each for each in assessments}
    view = CountryView(
        title=labelled(site_words()["site"], country.text),
        country=country,
        ways=ways,
        plans=tuple(_card(each, page) for each in assessments),
        upcoming=upcoming_of_plans(assessments, page),
        changes=change_rows(log[:MOST_CHANGES], known, page, named=with_plan),
        rule=_(
            "OGP asks for a public repository of documents that is updated at least "
            "twice a year (minimum requirement 2.2, since 2022); here that is taken "
            "as: at most six months apart. Source:"
        ),
        rule_source=Link(
            Passage("OGP Participation and Co-creation Standards"), STANDARDS
        ),
        rhythm=_rhythm(log, today),
    )
    return rendered("country.html.jinja", page, view=view)


def _rhythm(log: Sequence[Publication], today: date) -> str:
    rhythm = rhythm_of(log, today)
    days = {"last": day_label(rhythm.last), "due": day_label(rhythm.due)}
    if rhythm.is_late:
        sentence = _(
            "It was last updated on {last}. The next update was due by {due} and is "
            "still to come."
        )
    else:
        sentence = _(
            "It was last updated on {last}. The next update is due by {due} at the "
            "latest."
        )
    return sentence.format(**days)


def _card(about: SiteAssessment, page: SitePage) -> PlanCard:
    row, shown = about.row, about.view.translated
    facts = (
        period_label(shown.assessment.period),
        shown.questionnaire.title,
        state_label(row.state),
    )
    return PlanCard(
        title=about.plan,
        target=page.to_page(about.page),
        facts=" · ".join(facts),
        verdicts=str(COLUMNS["verdicts"].text(row)),
        phases=tuple(_phases(about, page)),
        reviews=_reviews(about),
        files=tuple(
            Link(Passage(f"{each.text} ({size_label(each.size)})"), page.to(each.path))
            for each in about.downloads
        ),
    )


def _phases(about: SiteAssessment, page: SitePage) -> Iterator[Link]:
    sections = [each for each in about.view.sections if each.kind is Kind.PHASE]
    for section, phase in zip(sections, about.row.phases, strict=True):
        body: PhasePart = section.body
        counted = fraction_of(about.row.tally(phase=phase))
        yield Link(
            body.title, page.to_page(about.page, section.anchor), title=str(counted)
        )


def _reviews(about: SiteAssessment) -> str:
    count = len(about.row.reviewers)
    if not count:
        return _("Nobody has reviewed the answers yet.")
    sentence = ngettext("{count} review: {names}", "{count} reviews: {names}", count)
    names = clauses(about.row.reviewers)
    return sentence.format(count=count, names=names)
