"""One assessment as it becomes public, with its reviews, out of the files on the disk."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Self

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import key_for
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.published_copy import PublishedCopy, published_copy
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.problems import Problem, errors_of
from selfassess.core.review.stamps import stamped
from selfassess.core.text.addresses import MAIL_LEFT_OUT, without_mail
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import SourceFile
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.review_text import review_tables
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_bytes
from selfassess.storage.toml.writer import format_toml


@dataclass(frozen=True)
class SiteSource:
    """One assessment as it becomes public, and where it came from."""

    path: str
    file: AssessmentFile
    original: Assessment
    """As it lies on the disk: by it the files of evidence are found."""
    public: PublishedCopy
    left_out: tuple[str, ...]
    """The files of reviews that have errors."""
    logo: SourceFile | None
    row: PortfolioRow

    @cached_property
    def content(self) -> bytes:
        """The public assessment as a file."""
        return self.file.text_of(self.public.assessment).encode()

    @cached_property
    def reviews(self) -> dict[str, bytes]:
        """The public reviews as files, by the reviewers' names in files."""
        asked, about = self.file.questionnaire, self.public.assessment
        return {
            key: _review_text(review, asked, about).encode()
            for key, review in self.public.reviews.items()
        }

    def citing(self, copies: Mapping[str, str]) -> Self:
        """The same, its evidence cited where copies lie, by the keys of the register."""
        mine, theirs = self.public.assessment, self.public.reviews
        return replace(self, public=published_copy(mine, theirs, files=copies))


def public_source(
    path: str, assessment: Assessment, file: AssessmentFile, today: date
) -> tuple[SiteSource, list[Problem], list[str]]:
    """What of it is public, what is wrong with its reviews, and what else is to be told."""
    beside = find_reviews(path, assessment, finder_for(path))
    wrong = errors_of(beside.problems)
    reviews = {k: stamped(each, assessment, k) for k, each in beside.reviews.items()}
    public = published_copy(assessment, reviews, _names(beside.paths, reviews))
    shown, asked = public.assessment, file.questionnaire
    names = dict.fromkeys(Path(problem.path).name for problem in wrong)
    logo, notes = _logo(path, shown)
    source = SiteSource(
        path=path,
        file=file,
        original=assessment,
        public=public,
        left_out=tuple(without_mail(printable(name)) for name in names),
        logo=logo,
        row=row_of(path, asked, shown, public.reviews, today),
    )
    return source, wrong, notes


def _names(paths: Mapping[str, str], reviews: Collection[str]) -> dict[str, str]:
    """What reviewers are called in files, where the name of a file tells an address."""
    names: dict[str, str] = {}
    for key in reviews:
        stem = Path(paths[key]).stem
        if (plain := without_mail(stem)) != stem:
            taken = {*reviews, *names.values()}
            names[key] = key_for(plain.replace(MAIL_LEFT_OUT, "").strip(), taken)
    return names


def _review_text(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> str:
    """The file without stubs, which would change whenever an answer does."""
    tables = review_tables(review, questionnaire, about)
    said = {
        key: finding
        for key, finding in tables["findings"].items()
        if not review.finding_on(key).is_empty
    }
    return format_toml({**tables, "findings": said})


def _logo(path: str, shown: Assessment) -> tuple[SourceFile | None, list[str]]:
    name = shown.report.logo
    beside = Path(path).parent / name
    if name and not beside.is_file():
        sentence = _("{path} has no logo: {logo} is not there")
        return None, [sentence.format(path=path, logo=beside)]
    return (SourceFile(name, read_bytes(str(beside))) if name else None), []
