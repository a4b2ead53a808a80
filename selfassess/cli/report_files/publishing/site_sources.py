"""The assessments that become a website, without what is not public."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from selfassess.cli.output.console import Progress
from selfassess.cli.report_files.publishing.public_source import (
    SiteSource,
    public_source,
)
from selfassess.cli.workspace.portfolio.candidates import CandidateFile, candidates_in
from selfassess.cli.workspace.portfolio.row_reader import problems_of
from selfassess.core.errors import CannotRead, InvalidFile, SelfAssessError
from selfassess.core.model.status import State
from selfassess.core.portfolio.twins import without_twins
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.kind import why_no_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_document


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


def found_sources(
    paths: Iterable[str], site: str, today: date, *, drafts: bool, told: Progress
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
    source, wrong, notes = public_source(path, assessment, file, today)
    found.problems += wrong
    found.notes += notes
    yield source


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
