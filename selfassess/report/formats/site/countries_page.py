"""The first page of a website with several countries."""

from collections.abc import Mapping, Sequence

from selfassess.core.portfolio.publications import Publication
from selfassess.core.text.i18n import ngettext
from selfassess.report.elements.links import Link
from selfassess.report.formats.site.country_page import MOST_CHANGES
from selfassess.report.formats.site.day_rows import change_rows, with_country
from selfassess.report.formats.site.site_assessment import SiteAssessment
from selfassess.report.formats.site.site_frame import INDEX, SitePage, rendered


def countries_page(
    page: SitePage,
    countries: Mapping[str, Sequence[SiteAssessment]],
    log: Sequence[Publication],
) -> bytes:
    """The page; the countries by their folders, the log with the newest first."""
    known = {about.row.id: about for each in countries.values() for about in each}
    return rendered(
        "countries.html.jinja",
        page,
        countries=[
            Link(
                each[0].country,
                page.to_page(f"{folder}/{INDEX}"),
                title=_counted(len(each)),
            )
            for folder, each in countries.items()
        ],
        changes=change_rows(log[:MOST_CHANGES], known, page, named=with_country),
    )


def _counted(plans: int) -> str:
    sentence = ngettext("{count} action plan", "{count} action plans", plans)
    return sentence.format(count=plans)
