"""The rows of many files: from the cache, or read by all processors at once."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from pydantic import ValidationError

from selfassess import __version__
from selfassess.cli.output.console import Progress
from selfassess.cli.workspace.portfolio.candidates import CandidateFile
from selfassess.cli.workspace.portfolio.processes import read_by_all
from selfassess.cli.workspace.portfolio.row_reader import ReadFile, RowReader
from selfassess.core.errors import SelfAssessError
from selfassess.core.portfolio.row import PortfolioRow, Proof
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import language_in_force
from selfassess.storage.user.result_cache import ResultCache

_NOT_VERIFIED = (None, Proof.NOT_CHECKED)


@dataclass(frozen=True, slots=True)
class Collection:
    """What could be read, and what not."""

    rows: tuple[PortfolioRow, ...]
    problems: tuple[Problem, ...]
    unread: int
    """Files that should have been rows and are none."""
    others: int
    """Files in the folders that are no assessments and no reports."""
    left: int
    """Files that were not looked at before it was broken off."""


def collected(
    candidates: Sequence[CandidateFile], reader: RowReader, progress: Progress
) -> Collection:
    """Read all; Ctrl+C leaves what was read until then."""
    files: dict[str, ReadFile] = {}
    stamp = f"{__version__} {reader.today} {language_in_force()}"
    try:
        with ResultCache(stamp) as cache:
            shelf = _Shelf(cache, reader)
            files |= {each.path: ReadFile(row) for each, row in shelf.kept(candidates)}
            missing = [each for each in candidates if each.path not in files]
            for candidate, read in read_by_all(missing, reader):
                files[candidate.path] = read
                progress(len(files), len(candidates), candidate.path)
                shelf.keep(candidate, read)
    except KeyboardInterrupt:
        pass  # what was read until then is told
    return _collection(candidates, files)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Rows that were worked out before, each of exactly this content."""

    cache: ResultCache
    reader: RowReader

    def kept(
        self, candidates: Sequence[CandidateFile]
    ) -> Iterator[tuple[CandidateFile, PortfolioRow]]:
        for candidate in candidates:
            with suppress(SelfAssessError):
                content = self.reader.content_of(candidate)
                is_verified = self.reader.verifies and content.is_report
                if is_verified or content.problems:
                    continue
                if row := self._row(self.cache.get(content.digest), candidate):
                    yield candidate, row

    def _row(self, kept: bytes | None, candidate: CandidateFile) -> PortfolioRow | None:
        asked, _line, text = (kept or b"").partition(b"\n")
        try:
            row = PortfolioRow.model_validate_json(text)
        except ValidationError:
            return None
        if asked.decode() != self._asked(candidate, row):
            return None
        return row.model_copy(update={"path": candidate.path})

    def keep(self, candidate: CandidateFile, read: ReadFile) -> None:
        row = read.row
        if row and not read.problems and row.made_from_files in _NOT_VERIFIED:
            text = f"{self._asked(candidate, row)}\n{row.model_dump_json()}"
            self.cache.put(read.digest, text.encode())

    def _asked(self, candidate: CandidateFile, row: PortfolioRow) -> str:
        """The questionnaire's digest; that of a report is inside it."""
        is_report = row.made_from_files is not None
        return "" if is_report else self.reader.asked_digest(row, candidate.path)


def _collection(
    candidates: Sequence[CandidateFile], files: Mapping[str, ReadFile]
) -> Collection:
    read = [files[each.path] for each in candidates if each.path in files]
    return Collection(
        rows=tuple(each.row for each in read if each.row),
        problems=tuple(problem for each in read for problem in each.problems),
        unread=sum(not each.row and bool(each.problems) for each in read),
        others=sum(not each.row and not each.problems for each in read),
        left=len(candidates) - len(read),
    )
