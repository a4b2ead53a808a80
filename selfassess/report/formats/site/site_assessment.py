"""What the pages of a website are made from: one assessment, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from selfassess.core.portfolio.publications import Publication
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text.slugs import slug_for
from selfassess.core.timeline.timeline import TimelineEntry
from selfassess.report.content.report import ReportView
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.site_frame import INDEX


@dataclass(frozen=True, slots=True)
class SiteDownload:
    """A file that is offered: where it lies in the website, and how to know it."""

    path: str
    text: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class SiteAssessment:
    """One assessment with all that its pages show, in the words of one language."""

    folder: str
    view: ReportView
    row: PortfolioRow
    upcoming: Sequence[TimelineEntry]
    log: Sequence[Publication]
    downloads: Sequence[SiteDownload]
    copies: Mapping[str, SiteDownload]
    """Of evidence: by its key in the register."""

    @property
    def country_folder(self) -> str:
        """Where the pages of the country lie in each language."""
        return self.folder.partition("/")[0]

    @property
    def page(self) -> str:
        """Where its page lies in each language."""
        return f"{self.folder}/{INDEX}"

    @property
    def country(self) -> Passage:
        """In the words that are shown."""
        return self.view.title.country

    @property
    def plan(self) -> Passage:
        """In the words that are shown."""
        return self.view.title.action_plan


def places_of(rows: Sequence[PortfolioRow], known: Mapping[str, str]) -> dict[str, str]:
    """The folder of each assessment, by the path of its row.

    It is called after country and plan, and stays where it was; `known`: by the id.
    """
    ordered = sorted(rows, key=attrgetter("country", "action_plan", "id"))
    countries: dict[str, str] = {}
    for row in sorted(ordered, key=lambda row: row.id not in known):
        theirs = known.get(row.id) or slug_for(
            row.country, countries.values(), "country"
        )
        countries.setdefault(row.country, theirs.partition("/")[0])
    taken = set(known.values())
    places = {}
    for row in ordered:
        begin = f"{countries[row.country]}/"
        folder = known.get(row.id, "")
        if not folder.startswith(begin):
            names = {f.removeprefix(begin) for f in taken if f.startswith(begin)}
            folder = begin + slug_for(row.action_plan, names, "plan")
        taken.add(folder)
        places[row.path] = folder
    return places
