"""Files read by as many processes as there are processors."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from selfassess.cli.locales import use_the_users_language
from selfassess.cli.workspace.portfolio.candidates import CandidateFile
from selfassess.cli.workspace.portfolio.row_reader import ReadFile, RowReader
from selfassess.core.text.i18n import language_in_force
from selfassess.tui.terminal.signals import ctrl_c_heard_later, leave_ctrl_c_to_others

MOST_FOR_ONE = 60
"""To start processes takes as long as to read so many assessments."""
_REPORT = 30
"""To read a report takes as long as so many assessments."""
_AT_ONCE, _MANY = 8, 100
"""So many files at once go to a process where there are many times so many."""


def read_by_all(
    candidates: Sequence[CandidateFile], reader: RowReader
) -> Iterator[tuple[CandidateFile, ReadFile]]:
    """What became of each, in order; few are read here, and so are all if need be."""
    done = 0
    is_report = [each.path.casefold().endswith(".pdf") for each in candidates]
    if sum(_REPORT if each else 1 for each in is_report) > MOST_FOR_ONE:
        try:
            for read in _in_processes(candidates, reader):
                yield candidates[done], read
                done += 1
        except BrokenProcessPool:
            pass  # the machine takes no more of them
    for candidate in candidates[done:]:
        yield candidate, reader.read(candidate)


def _in_processes(
    candidates: Sequence[CandidateFile], reader: RowReader
) -> Iterator[ReadFile]:
    chunk = min(_AT_ONCE, 1 + len(candidates) // _MANY)
    # A process that is begun anew knows nothing of our threads and terminals.
    pool = ProcessPoolExecutor(
        os.cpu_count(),
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(language_in_force(),),
    )
    try:
        # Nor do they hear of Ctrl+C, however early it comes.
        with ctrl_c_heard_later():
            results = pool.map(reader.read, candidates, chunksize=chunk)
        yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(language: str) -> None:
    leave_ctrl_c_to_others()
    use_the_users_language(language)
