"""What a change of the website is called: in a list, in the feed, with links to it."""

from collections.abc import Iterator

from selfassess.core.diff.change_summary import Changed, change_parts
from selfassess.core.portfolio.publications import Publication, PublicationKind
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.report.content.registers.evidence import evidence_anchor, number_of
from selfassess.report.elements.links import Link, requirement_anchor
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.site_assessment import SiteAssessment
from selfassess.report.formats.site.site_frame import SitePage

MOST_LINKS = 12
"""More are too many to be looked at one by one."""


def publication_sentence(entry: Publication) -> str:
    """What became public, in numbers."""
    sentence = {
        PublicationKind.PUBLISHED: _("Published: {what}."),
        PublicationKind.CHANGED: _("Changed: {what}."),
        PublicationKind.WITHDRAWN: _("Withdrawn."),
    }[entry.kind]
    return sentence.format(what=_counted(entry))


def _counted(entry: Publication) -> str:
    """A first publication has all details, so their number would tell nothing."""
    is_first = entry.kind is PublicationKind.PUBLISHED
    changed = Changed(
        answers=len(entry.answers),
        evidence=len(entry.evidence),
        other=0 if is_first else entry.details,
    )
    parts = change_parts(changed)
    if count := len(entry.reviews):
        sentence = ngettext("{count} review", "{count} reviews", count)
        parts.append(sentence.format(count=count))
    return listed(parts) or _("the plan, without answers yet")


def links_to_changes(
    entry: Publication, about: SiteAssessment, page: SitePage
) -> tuple[Link, ...]:
    """The answers and evidence that changed, if they are few enough to be looked at."""
    if entry.kind is not PublicationKind.CHANGED:
        return ()
    links = tuple(_links(entry, about, page))
    return links if len(links) <= MOST_LINKS else ()


def _links(entry: Publication, about: SiteAssessment, page: SitePage) -> Iterator[Link]:
    shown = about.view.translated
    for key in entry.answers:
        if requirement := shown.questionnaire.by_id.get(key):
            target = page.to_page(about.page, requirement_anchor(key))
            number = shown.questionnaire.numbers[key]
            yield Link(Passage(number), target, requirement.title)
    for slug in entry.evidence:
        if slug in shown.assessment.evidence:
            target = page.to_page(about.page, evidence_anchor(slug))
            title = shown.assessment.evidence[slug].title
            yield Link(Passage(number_of(shown.assessment, slug)), target, title)
