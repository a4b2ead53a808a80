"""Lists of days on the pages: what comes next, and what changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from selfassess.core.portfolio.publications import Publication
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.timeline import EntryKind, TimelineEntry
from selfassess.report.elements.links import Link, requirement_anchor
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.publication_labels import (
    links_to_changes,
    publication_sentence,
)
from selfassess.report.formats.site.site_assessment import SiteAssessment
from selfassess.report.formats.site.site_frame import SitePage

NOTHING = Link(Passage(""), "")
Named = Callable[[Passage, Passage], Passage | None]
"""What is told of country and plan beside a change."""


def with_plan(_country: Passage, plan: Passage) -> Passage:
    """On the page of a country: the plan."""
    return plan


def with_country(country: Passage, plan: Passage) -> Passage:
    """On a page of several countries: both."""
    return replace(plan, text=labelled(country.text, plan.text))


def without_name(_country: Passage, _plan: Passage) -> None:
    """On the page of the plan itself: nothing."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day, what it is about, and what is told of it."""

    day: str
    link: Link
    text: str
    more: tuple[Link, ...] = ()


def upcoming_rows(about: SiteAssessment, page: SitePage) -> list[DayRow]:
    """What is planned, due or overdue in one plan."""
    return [_upcoming(each, about, page, NOTHING) for each in about.upcoming]


def upcoming_of_plans(plans: Sequence[SiteAssessment], page: SitePage) -> list[DayRow]:
    """The same of all plans, each day with its plan; the newest plan is the first.

    What an earlier plan left undone is told on its own page: nobody does it any more.
    """
    entries = [
        (entry, about)
        for number, about in enumerate(plans)
        for entry in about.upcoming
        if number == 0 or entry.kind is not EntryKind.LATE
    ]
    entries.sort(key=lambda pair: pair[0].day)
    return [
        _upcoming(entry, about, page, Link(about.plan, page.to_page(about.page)))
        for entry, about in entries
    ]


def _upcoming(
    entry: TimelineEntry, about: SiteAssessment, page: SitePage, link: Link
) -> DayRow:
    asking = _asking(entry, about, page)
    return DayRow(day_label(entry.day), link, _told(entry), asking)


def _told(entry: TimelineEntry) -> str:
    """Calmly: a day may have passed because nobody has written down yet what was done."""
    if entry.kind is EntryKind.LATE:
        sentence = _("{what} (this day has passed, and nothing is said of it yet)")
        return sentence.format(what=entry.text)
    return entry.text


def _asking(
    entry: TimelineEntry, about: SiteAssessment, page: SitePage
) -> tuple[Link, ...]:
    """The requirement that sets the day."""
    asked = about.view.translated.questionnaire
    if entry.requirement not in asked.by_id:
        return ()
    target = page.to_page(about.page, requirement_anchor(entry.requirement))
    title = asked.by_id[entry.requirement].title
    return (Link(Passage(asked.numbers[entry.requirement]), target, title),)


def change_rows(
    log: Iterable[Publication],
    known: Mapping[str, SiteAssessment],
    page: SitePage,
    *,
    named: Named,
) -> list[DayRow]:
    """What changed, in the order of the log, with what it belongs to."""
    return [_change(entry, known.get(entry.assessment), page, named) for entry in log]


def _change(
    entry: Publication, about: SiteAssessment | None, page: SitePage, named: Named
) -> DayRow:
    text, day = publication_sentence(entry), day_label(entry.day)
    if about is None:
        told = named(Passage(entry.country), Passage(entry.action_plan))
        return DayRow(day, Link(told, "") if told else NOTHING, text)
    told = named(about.country, about.plan)
    link = Link(told, page.to_page(about.page)) if told else NOTHING
    return DayRow(day, link, text, links_to_changes(entry, about, page))
