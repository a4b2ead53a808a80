"""The assessments that become a website, without what is not public."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from selfassess.cli.workspace.portfolio.candidates import CandidateFile, candidates_in
from selfassess.cli.workspace.portfolio.row_reader import problems_of
from selfassess.core.errors import CannotRead, InvalidFile, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import State
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.published_copy import PublishedCopy, published_copy
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.portfolio.twins import without_twins
from selfassess.core.problems import Problem, errors_of
from selfassess.core.review.stamps import stamped
from selfassess.core.text.addresses import without_mail
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import SourceFile
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.documents.kind import why_no_assessment
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_bytes, read_document


@dataclass(frozen=True)
class SiteSource:
    """One assessment as it becomes public, and where it came from."""

    path: str
    file: AssessmentFile
    original: Assessment
    """As it lies on the disk: by it the files of evidence are found."""
    public: PublishedCopy
    content: bytes
    """The public assessment as a file."""
    reviews: Mapping[str, bytes]
    """The public reviews as files, by the reviewers' names in files."""
    left_out: tuple[str, ...]
    """The files of reviews that have errors."""
    logo: SourceFile | None
    row: PortfolioRow


@dataclass
class FoundSources:
    """What was read, and what is to be told of the rest."""

    sources: list[SiteSource] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """What keeps files from being published."""
    notes: list[str] = field(default_factory=list)
    """Which files were left out for another reason."""
    is_doubtful: bool = False
    """Nobody can tell which of two files is the assessment."""

    @property
    def is_whole(self) -> bool:
        """Whether everything that was meant could be read."""
        return not (self.problems or self.is_doubtful)


Told = Callable[[int, int, str], None]
"""Hears how many files were read, out of how many, and which comes next."""


def found_sources(
    paths: Iterable[str], site: str, today: date, *, drafts: bool, told: Told
) -> FoundSources:
    """Read all assessments in files and folders but for the website's own folder."""
    found = FoundSources()

    def refused(error: OSError) -> None:
        path, reason = str(error.filename), refusal_label(error)
        found.problems.append(Problem(reason, path=path, code="SA101"))

    own = Path(site).resolve()
    candidates = [
        each
        for each in candidates_in(paths, refused)
        if not Path(each.path).resolve().is_relative_to(own)
    ]
    for number, candidate in enumerate(candidates):
        told(number, len(candidates), Path(candidate.path).name)
        try:
            found.sources += _read(candidate, found, today)
        except SelfAssessError as error:
            found.problems += problems_of(candidate.path, error)
    told(len(candidates), len(candidates), "")
    _leave_twins_out(found)
    if not drafts:
        _leave_drafts_out(found)
    return found


def _read(
    candidate: CandidateFile, found: FoundSources, today: date
) -> Iterator[SiteSource]:
    path = candidate.path
    if path.casefold().endswith(".pdf"):
        if candidate.is_named:
            raise CannotRead(_("is a PDF; a website is made from assessments"))
        return
    data = read_document(path).data
    is_strange = not {"questionnaire", "answers"} & data.keys()
    if (is_strange or why_no_assessment(data)) and not candidate.is_named:
        return
    assessment, file, problems = open_assessment(path, finder_for(path), today=today)
    if errors := errors_of(problems):
        raise InvalidFile(path, errors)
    yield _source(path, assessment, file, found, today)


def _source(
    path: str,
    assessment: Assessment,
    file: AssessmentFile,
    found: FoundSources,
    today: date,
) -> SiteSource:
    beside = find_reviews(path, assessment, finder_for(path))
    wrong = errors_of(beside.problems)
    found.problems += wrong
    reviews = {k: stamped(each, assessment, k) for k, each in beside.reviews.items()}
    public = published_copy(assessment, reviews)
    shown, asked = public.assessment, file.questionnaire
    names = dict.fromkeys(Path(problem.path).name for problem in wrong)
    return SiteSource(
        path=path,
        file=file,
        original=assessment,
        public=public,
        content=file.text_of(shown).encode(),
        reviews={
            key: format_review(review, asked, shown).encode()
            for key, review in public.reviews.items()
        },
        left_out=tuple(without_mail(printable(name)) for name in names),
        logo=_logo(path, shown, found),
        row=row_of(path, asked, shown, public.reviews, today),
    )


def _logo(path: str, shown: Assessment, found: FoundSources) -> SourceFile | None:
    name = shown.report.logo
    beside = Path(path).parent / name
    if name and not beside.is_file():
        sentence = _("{path} has no logo: {logo} is not there")
        found.notes.append(sentence.format(path=path, logo=beside))
        return None
    return SourceFile(name, read_bytes(str(beside))) if name else None


def _leave_twins_out(found: FoundSources) -> None:
    """One file of each assessment; none where nobody can tell which is the newer."""
    twins = without_twins(source.row for source in found.sources)
    found.notes += twins.sentences
    paths: dict[str, list[str]] = {}
    for row in twins.rows:
        paths.setdefault(row.id, []).append(row.path)
    alone = {each[0] for each in paths.values() if len(each) == 1}
    found.is_doubtful = len(alone) < len(paths)
    if found.is_doubtful:
        found.notes.append(
            _("Of one assessment only one file can be published, so none of them is.")
        )
    found.sources = [each for each in found.sources if each.path in alone]


def _leave_drafts_out(found: FoundSources) -> None:
    drafts = [each for each in found.sources if each.row.state is State.DRAFT]
    sentence = _("{path} is a draft and is not published; --drafts publishes it, too")
    found.notes += (sentence.format(path=draft.path) for draft in drafts)
    found.sources = [each for each in found.sources if each not in drafts]
