"""Results of commands for who listens: no carets, no signs, nothing broken at the edge."""

import os
from collections.abc import Iterable, Iterator

from selfassess.cli.output.console import problem_lines
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.beginning.why_plain import why_plain
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import pgettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.verify.files import CheckResult


def problems_told(problems: Iterable[Problem]) -> Iterator[str]:
    """What is wrong with files; where plain lines are wanted, without quoting the files."""
    if not _is_heard():
        yield from problem_lines(problems)
        return
    for line in problem_lines(problems, with_source=False):
        yield from wrapped(line)


def finding_told(finding: CheckResult) -> Iterator[str]:
    """What was looked at, behind a sign or a word that says how it is."""
    sign, word = _signs(finding)
    if _is_heard():
        yield from wrapped(labelled(word, finding.sentence))
    else:
        yield f"{sign} {finding.sentence}"


def sentence_told(sentence: str) -> Iterator[str]:
    """A sentence; on lines that no edge breaks where plain lines are wanted."""
    yield from wrapped(sentence) if _is_heard() else (sentence,)


def _is_heard() -> bool:
    return bool(why_plain(os.environ, asked=False))


def _signs(finding: CheckResult) -> tuple[str, str]:
    if finding.is_open:
        # Translators: nobody can tell whether what was looked at is as it should be.
        return "?", pgettext("what verify found", "Open")
    if finding.is_good:
        # Translators: what was looked at is as it should be.
        return "✔", pgettext("what verify found", "Right")
    # Translators: what was looked at is not as it should be.
    return "✘", pgettext("what verify found", "Wrong")
