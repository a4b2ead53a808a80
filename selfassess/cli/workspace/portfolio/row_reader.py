"""The row of one file: out of an assessment, or out of the files inside a report."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from selfassess.cli.workspace.portfolio.candidates import CandidateFile
from selfassess.core.errors import CannotRead, InvalidFile, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.row import PortfolioRow, Proof
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.languages.conventions import without_label
from selfassess.core.validation.pydantic_errors import validated
from selfassess.storage.checks.edition_checks import check_edition_kept
from selfassess.storage.documents.assessment_file import readable
from selfassess.storage.documents.kind import why_no_assessment
from selfassess.storage.documents.review_places import id_of, review_paths
from selfassess.storage.documents.reviews_folder import reviews_in
from selfassess.storage.questionnaires.catalog import finder_for, questionnaire_paths
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import parse_document, read_bytes

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class FileContent:
    """The bytes of a file, and of the reviews of the assessment in it."""

    content: bytes
    reviews: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """By what the reviewer is called in files: the path, and the bytes."""
    problems: tuple[Problem, ...] = ()
    """Why reviews cannot be read."""

    @property
    def is_report(self) -> bool:
        """Whether it is a PDF."""
        return self.content.lstrip()[: len(_PDF)] == _PDF

    @property
    def digest(self) -> str:
        """Of everything."""
        told = hashlib.sha256(self.content)
        for key, (_path, content) in sorted(self.reviews.items()):
            told.update(key.encode() + hashlib.sha256(content).digest())
        return told.hexdigest()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of a file."""

    row: PortfolioRow | None = None
    """None: it cannot be read, or is something else."""
    problems: tuple[Problem, ...] = ()
    digest: str = ""
    """Of the bytes that were read."""


@dataclass(frozen=True)
class RowReader:
    """Reads files as they are on a day."""

    today: date
    verifies: bool = False
    """Whether reports are made again, to tell whether they are what their files make."""

    def content_of(self, candidate: CandidateFile) -> FileContent:
        """What lies on the disk; raise CannotRead or InvalidFile."""
        content = FileContent(read_bytes(candidate.path))
        if content.is_report or not candidate.has_reviews:
            return content
        paths = review_paths(candidate.path, id_of(Path(candidate.path)))
        reviews: dict[str, tuple[str, bytes]] = {}
        problems: list[Problem] = []
        for key, path in paths.items():
            try:
                reviews[key] = str(path), read_bytes(str(path))
            except SelfAssessError as error:
                problems += problems_of(str(path), error)
        return replace(content, reviews=reviews, problems=tuple(problems))

    def read(self, candidate: CandidateFile) -> ReadFile:
        """The row of the file, or what is wrong with it."""
        try:
            content = self.content_of(candidate)
            read = (
                self._report(candidate, content.content)
                if content.is_report
                else self._assessment(candidate, content)
            )
        except SelfAssessError as error:
            return ReadFile(problems=problems_of(candidate.path, error))
        return replace(read, digest=content.digest)

    def _assessment(self, candidate: CandidateFile, content: FileContent) -> ReadFile:
        document = parse_document(candidate.path, content.content)
        why = why_no_assessment(document.data)
        is_strange = not {"questionnaire", "answers"} & document.data.keys()
        if (why or is_strange) and not candidate.is_named:
            return ReadFile()
        if why:
            raise CannotRead(why)
        find = finder_for(candidate.path)
        assessment, _wrong = validated(Assessment, document.data)
        if assessment is None:
            # Only this tells where in the file it is wrong.
            assessment, _problems = readable(document, find)
        asked = find(assessment.questionnaire).at(assessment.edition)
        questionnaire = asked.in_language(language_in_force()).questionnaire
        files = {key: raw for key, (_path, raw) in content.reviews.items()}
        found = reviews_in(files, assessment, find)
        paths = {f"{key}.toml": path for key, (path, _raw) in content.reviews.items()}
        problems = (replace(p, path=paths[p.path]) for p in errors_of(found.problems))
        row = row_of(
            candidate.path, questionnaire, assessment, found.reviews, self.today
        )
        unknown = located(document, check_edition_kept(assessment.edition, asked))
        return ReadFile(row, (*unknown, *content.problems, *problems))

    def _report(self, candidate: CandidateFile, content: bytes) -> ReadFile:
        # pypdf costs 150 ms; only who has PDFs waits for it.
        from selfassess.cli.report_files.proof.remake import read_inside
        from selfassess.report.pdf.attachments import ANSWERS, ASKED
        from selfassess.report.verify.files import files_of
        from selfassess.report.verify.pdf_reader import received

        report = received(content)
        if any(len(files_of(report, kind)) != 1 for kind in (ANSWERS, ASKED)):
            if candidate.is_named:
                raise CannotRead(_("is no report that holds the answers of one"))
            return ReadFile()
        inside = read_inside(report)
        questions = inside.questions.in_language(language_in_force())
        reviews: dict[str, Review] = {k: r.review for k, r in inside.reviews.items()}
        row = row_of(
            candidate.path,
            questions.questionnaire,
            inside.assessment,
            reviews,
            self.today,
        )
        unknown = check_edition_kept(inside.assessment.edition, questions)
        return ReadFile(
            row.model_copy(update={"made_from_files": self._proof(content)}),
            tuple(replace(each, path=candidate.path) for each in unknown),
        )

    def _proof(self, content: bytes) -> Proof:
        if not self.verifies:
            return Proof.NOT_CHECKED
        # It makes the whole report again.
        from selfassess.cli.report_files.proof.report_findings import report_findings

        is_good = all(each.is_good for each in report_findings(content, None, None))
        return Proof.YES if is_good else Proof.NO

    def asked_digest(self, row: PortfolioRow, path: str) -> str:
        """Of the questionnaire's files, which may change beside an assessment."""
        known = self._known.get(row.questionnaire)
        beside = Path(path).parent / "questionnaires" / row.questionnaire
        folder = known.parent if known else beside
        if folder not in self._digests:
            told = hashlib.sha256()
            for file in sorted(folder.rglob("*.toml")):
                told.update(file.read_bytes())
            self._digests[folder] = told.hexdigest()
        return self._digests[folder]

    @cached_property
    def _known(self) -> Mapping[str, Path]:
        return questionnaire_paths()

    @cached_property
    def _digests(self) -> dict[Path, str]:
        return {}


def problems_of(path: str, error: SelfAssessError) -> tuple[Problem, ...]:
    """What is wrong with a file, with its places."""
    if isinstance(error, InvalidFile):
        return tuple(replace(each, path=each.path or path) for each in error.problems)
    reason = without_label(path, str(error))
    return (Problem(reason, path=path, code="SA101"),)
