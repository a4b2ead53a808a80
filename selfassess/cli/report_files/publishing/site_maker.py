"""All files of a website, in the order in which they may be written.

What is led to comes before what leads there, so that a run that is broken off leaves
no link without a target.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter

from selfassess.cli.locales import speaking
from selfassess.cli.report_files.publishing.assessment_files import (
    AssessmentFiles,
    Copies,
)
from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.cli.report_files.publishing.site_log import log_with, state_of
from selfassess.cli.report_files.publishing.site_reports import ReportPrinter
from selfassess.core.portfolio.publications import Publication
from selfassess.report.elements.links import Link
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.assessment_page import assessment_page
from selfassess.report.formats.site.countries_page import countries_page
from selfassess.report.formats.site.country_page import country_page
from selfassess.report.formats.site.site_assessment import SiteAssessment, places_of
from selfassess.report.formats.site.site_feed import feed_id, site_feed
from selfassess.report.formats.site.site_frame import (
    FEED,
    INDEX,
    LanguageTree,
    SiteFrame,
    SitePage,
    site_words,
)
from selfassess.storage.files.site_folder import PublishedState, SiteFolder, SiteList


def languages_of(sources: Sequence[SiteSource]) -> list[str]:
    """Those in which there are answers or translations; that of most answers first."""
    counted = Counter(source.original.language for source in sources)
    others = {tag for each in sources for tag in each.original.translations}
    first = min(counted, key=lambda tag: (-counted[tag], tag))
    return [first, *sorted({*counted, *others} - {first})]


@dataclass
class SiteMaker:
    """Makes the files of a website out of what was read."""

    sources: Sequence[SiteSource]
    copies: Copies
    site: SiteFolder
    today: date
    printer: ReportPrinter
    frame: SiteFrame
    is_whole: bool
    """Whether all was read, so that what is not here is gone."""
    files: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def states(self) -> dict[str, PublishedState]:
        """What is public of each assessment, by its path."""
        known = {key: each.folder for key, each in self.site.known.assessments.items()}
        places = places_of([source.row for source in self.sources], known)
        return {
            source.path: state_of(source, places[source.path], self.site, self.today)
            for source in self.sources
        }

    @cached_property
    def log(self) -> tuple[Publication, ...]:
        """All publications, the oldest first."""
        return log_with(self.sources, self.site, self.today, is_whole=self.is_whole)

    @cached_property
    def _made(self) -> AssessmentFiles:
        return AssessmentFiles(self.files, self.copies, self.printer, self.today)

    @property
    def id(self) -> str:
        """Of the website, from its first assessments on."""
        first = sorted(source.row.id for source in self.sources)
        return self.site.known.id or feed_id(*first)

    def make(self) -> SiteList:
        """Fill `files`, and return what the next run has to know."""
        for source in self.sources:
            self._made.add_shared(source, self.states[source.path].folder)
        trees = [(tree, self._assessments(tree)) for tree in self.frame.trees]
        for tree, assessments in trees:
            with speaking(tree.language):
                self._pages(tree, assessments)
        states = {s.row.id: self.states[s.path] for s in self.sources}
        before = SiteList() if self.is_whole else self.site.known
        return SiteList(
            id=self.id,
            prints={**before.prints, **self.printer.prints},
            assessments={**before.assessments, **states},
            log=self.log,
        )

    def _assessments(self, tree: LanguageTree) -> list[SiteAssessment]:
        """Every assessment in one language, the newest plan first; makes its reports."""
        with speaking(tree.language):
            made = [
                self._made.in_language(
                    source, self.states[source.path], tree, [*reversed(self.log)]
                )
                for source in self.sources
            ]
        made.sort(key=lambda each: (each.row.start, each.folder), reverse=True)
        return made

    def _pages(self, tree: LanguageTree, assessments: list[SiteAssessment]) -> None:
        by_country: dict[str, list[SiteAssessment]] = {}
        for each in sorted(assessments, key=attrgetter("country_folder")):
            by_country.setdefault(each.country_folder, []).append(each)
        is_one = len(by_country) == 1
        newest_first = [*reversed(self.log)]
        for folder, theirs in by_country.items():
            name = INDEX if is_one else f"{folder}/{INDEX}"
            self._country(tree, name, theirs, is_one=is_one)
        if not is_one:
            page = SitePage(self.frame, tree, INDEX)
            self.files[page.path] = countries_page(page, by_country, newest_first)
        feed = SitePage(self.frame, tree, FEED)
        known = {each.row.id: each for each in assessments}
        self.files[feed.path] = site_feed(feed, self.id, newest_first, known)

    def _country(
        self,
        tree: LanguageTree,
        name: str,
        theirs: list[SiteAssessment],
        *,
        is_one: bool,
    ) -> None:
        for each in theirs:
            page = SitePage(self.frame, tree, each.page)
            up = Link(each.country, page.to_page(name))
            ways = [*_to_the_top(page, is_one=is_one), up]
            self.files[page.path] = assessment_page(page, each, ways)
        page = SitePage(self.frame, tree, name)
        ways = _to_the_top(page, is_one=is_one)
        named = {each.row.id: each.row.country for each in self.sources}
        countries = {named[each.row.id] for each in theirs}
        log = [e for e in reversed(self.log) if e.country in countries]
        self.files[page.path] = country_page(page, theirs, log, self.today, ways)


def _to_the_top(page: SitePage, *, is_one: bool) -> list[Link]:
    """The way to the list of countries, where there is one."""
    if is_one:
        return []
    return [Link(Passage(site_words()["site"]), page.to_page(INDEX))]
