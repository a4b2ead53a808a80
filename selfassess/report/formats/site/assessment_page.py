"""The page of one assessment: its whole report, what comes next, its changes and files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.text.i18n import _
from selfassess.report.content.registers.evidence import Entry, evidence_anchor
from selfassess.report.content.report import ReportView
from selfassess.report.content.report_section import Kind, ReportSection
from selfassess.report.elements.charts import HEIGHT, WIDTH
from selfassess.report.elements.links import Link
from selfassess.report.elements.passages import Passage
from selfassess.report.formats.site.day_rows import (
    change_rows,
    upcoming_rows,
    without_name,
)
from selfassess.report.formats.site.site_assessment import SiteAssessment, SiteDownload
from selfassess.report.formats.site.site_frame import SitePage, rendered


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file in the list at the end of the page."""

    target: str
    text: str
    digest: str


def assessment_page(
    page: SitePage, about: SiteAssessment, ways: Sequence[Link]
) -> bytes:
    """The page, with the ways back."""
    return rendered(
        "assessment.html.jinja",
        page,
        view=_with_copies(about, page),
        ways=ways,
        upcoming=upcoming_rows(about, page),
        changes=change_rows(about.log, {about.row.id: about}, page, named=without_name),
        downloads=[_offered(each, page) for each in about.downloads],
        copies=[_offered(each, page) for each in about.copies.values()],
        bar_width=WIDTH,
        bar_height=HEIGHT,
        scrolls=True,
    )


def _offered(file: SiteDownload, page: SitePage) -> OfferedFile:
    text = f"{file.text} ({size_label(file.size)})"
    return OfferedFile(page.to(file.path), text, file.digest)


def _with_copies(about: SiteAssessment, page: SitePage) -> ReportView:
    """The report without how its PDF was made, and with links to copies of evidence."""
    sections = [each for each in about.view.sections if each.kind is not Kind.MAKING]
    linked = tuple(_linked(each, about, page) for each in sections)
    return replace(about.view, sections=linked)


def _linked(
    section: ReportSection, about: SiteAssessment, page: SitePage
) -> ReportSection:
    if section.kind is not Kind.EVIDENCE:
        return section
    copies = {evidence_anchor(key): file for key, file in about.copies.items()}
    entries = tuple(
        _copied(entry, copies[entry.anchor], page) if entry.anchor in copies else entry
        for entry in section.body.entries
    )
    return replace(section, body=replace(section.body, entries=entries))


def _copied(entry: Entry, copy: SiteDownload, page: SitePage) -> Entry:
    """Where evidence has an address of its own, that stays; else the copy is it."""
    if entry.address:
        return entry
    title = _("{title}, a copy here").format(title=entry.title.text)
    name = PurePosixPath(copy.path).name
    return replace(entry, address=Link(Passage(name), page.to(copy.path), title))
