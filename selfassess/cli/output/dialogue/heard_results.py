"""Results of commands for who listens: no carets, no signs, nothing broken at the edge."""

import os
from collections.abc import Iterable, Iterator

from selfassess.cli.output.console import problem_lines
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.beginning.why_plain import why_plain
from selfassess.core.problems import Problem


def problems_told(problems: Iterable[Problem]) -> Iterator[str]:
    """What is wrong with files; where plain lines are wanted, without quoting the files."""
    if not is_heard():
        yield from problem_lines(problems)
        return
    for line in problem_lines(problems, with_source=False):
        yield from wrapped(line)


def sentence_told(sentence: str) -> Iterator[str]:
    """A sentence; on lines that no edge breaks where plain lines are wanted."""
    yield from wrapped(sentence) if is_heard() else (sentence,)


def is_heard() -> bool:
    """Whether results are listened to: plain lines are wanted."""
    return bool(why_plain(os.environ, asked=False))
