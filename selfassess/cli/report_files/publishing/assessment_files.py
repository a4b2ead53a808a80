"""The files of one assessment on a website, and what its pages show of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from selfassess.cli.report_files.publishing.public_source import SiteSource
from selfassess.cli.report_files.publishing.site_log import review_place
from selfassess.cli.report_files.publishing.site_reports import (
    ANSWERS,
    ReportPrinter,
    site_view,
)
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.publications import Publication
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.timeline import EntryKind, timeline
from selfassess.report.content.registers.evidence import number_of
from selfassess.report.content.report import ReportView
from selfassess.report.formats.site.site_assessment import SiteAssessment, SiteDownload
from selfassess.report.formats.site.site_frame import LanguageTree
from selfassess.storage.files.site_folder import PublishedState

Copies = Mapping[str, Mapping[str, tuple[str, bytes]]]
"""Of evidence, by the paths of assessments, then by the keys of their registers."""


@dataclass
class AssessmentFiles:
    """Adds the files of assessments to those of a website."""

    files: dict[str, bytes]
    copies: Copies
    printer: ReportPrinter
    today: date

    def add_shared(self, source: SiteSource, folder: str) -> None:
        """The files that are the same in every language: answers, reviews, evidence."""
        inner = dict(self.copies.get(source.path, {}).values())
        inner[ANSWERS] = source.content
        inner |= {review_place(key): each for key, each in source.reviews.items()}
        lines = (f"{_sha256(each)}  {name}\n" for name, each in inner.items())
        inner["SHA256SUMS"] = "".join(lines).encode()
        self.files |= {f"{folder}/{name}": each for name, each in inner.items()}

    def in_language(
        self,
        source: SiteSource,
        state: PublishedState,
        tree: LanguageTree,
        log: Sequence[Publication],
    ) -> SiteAssessment:
        """All that its pages show, in the words in force; makes its reports."""
        view = site_view(source, tree.language, state.day)
        shown, asked = view.translated.assessment, view.translated.questionnaire
        entries = timeline(asked, shown, self.today)
        return SiteAssessment(
            folder=state.folder,
            view=view,
            row=row_of(source.path, asked, shown, source.public.reviews, self.today),
            upcoming=[each for each in entries if each.kind is not EntryKind.PAST],
            log=[entry for entry in log if entry.assessment == source.row.id],
            downloads=(*self._reports(state, view, tree), *self._data(source, state)),
            copies={
                key: self._download(
                    f"{state.folder}/{name}",
                    labelled(
                        f"{number_of(shown, key)} {shown.evidence[key].title}",
                        PurePosixPath(name).name,
                    ),
                )
                for key, (name, _content) in self.copies.get(source.path, {}).items()
            },
        )

    def _reports(
        self, state: PublishedState, view: ReportView, tree: LanguageTree
    ) -> list[SiteDownload]:
        html = self.printer.page_of(view)
        begin = tree.page(f"{state.folder}/report")
        pdf = self.printer.pdf_of(f"{begin}.pdf", view, html)
        if pdf is not None:
            self.files[f"{begin}.pdf"] = pdf
        self.files[f"{begin}.html"] = html.encode()
        offered = [self._download(f"{begin}.html", _("Report as one page, HTML"))]
        if pdf is not None:
            offered.insert(0, self._download(f"{begin}.pdf", _("Report, PDF")))
        return offered

    def _data(self, source: SiteSource, state: PublishedState) -> list[SiteDownload]:
        offered = [(ANSWERS, _("The answers, TOML"))]
        for key, review in source.public.reviews.items():
            text = _("Review by {name}, TOML").format(name=review.reviewer.name)
            offered.append((review_place(key), text))
        offered.append(("SHA256SUMS", _("Digests of these files")))
        return [self._download(f"{state.folder}/{n}", text) for n, text in offered]

    def _download(self, path: str, text: str) -> SiteDownload:
        content = self.files[path]
        return SiteDownload(path, text, len(content), _sha256(content))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
