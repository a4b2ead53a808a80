"""Standard output and standard error: the only place that prints, line by line.

Whatever comes from a file passes `printable` on its way out, so that it can never
act on the terminal.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from selfassess.core.problems import Place, Problem, Severity, alike
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.core.text.terminal import cell_width, printable, printable_name

WIDEST_SOURCE = 160
MOST_ALIKE, SHOWN_ALIKE = 6, 3
"""Of one kind in one file: so many are all shown; of more, so many are."""


Progress = Callable[[int, int, str], None]
"""Told how much is done, out of how much, and what is being done."""


_shown: dict[str, str] = {}
"""What stands in lines in place of folders that nobody knows."""


@contextmanager
def shown_as(folder: str, name: str) -> Iterator[None]:
    """While this lasts, lines tell of a folder that is not the person's by that name."""
    _shown[folder] = name
    try:
        yield
    finally:
        del _shown[folder]


def _known(line: str) -> str:
    for folder, name in _shown.items():
        line = line.replace(folder, name)
    return printable(line)


def print_out(*lines: str) -> None:
    """Results, to stdout."""
    for line in lines:
        print(_known(line))  # noqa: T201 - the one place that prints


def show_prompt(prompt: str) -> None:
    """A prompt, to stdout, with the cursor behind it."""
    sys.stdout.write(printable(prompt))
    sys.stdout.flush()


def print_err(*lines: str) -> None:
    """Messages, to stderr."""
    for line in lines:
        print(_known(line), file=sys.stderr)  # noqa: T201 - the one place that prints


def print_error(reason: object) -> None:
    """Why something could not be done, to stderr."""
    print_err(error_line(reason))


def error_line(reason: object) -> str:
    """The line that tells why something could not be done."""
    return _("selfassess: error: {reason}").format(reason=reason)


def note_line(sentence: str) -> str:
    """The line that tells something to know, which keeps nothing from being done."""
    return _("selfassess: note: {sentence}").format(sentence=sentence)


def ring(stream: TextIO) -> None:
    """The terminal's bell; nothing where there is no terminal."""
    if stream.isatty():
        stream.write("\a")
        stream.flush()


def problem_lines(
    problems: Iterable[Problem], *, with_source: bool = True
) -> Iterator[str]:
    """Each problem with its place and code, the line it stands in, a caret under it.

    Errors come first. Of many that are alike some are shown, and the others counted.
    `with_source`: a line with carets below it is of no use to who listens.
    """
    for group in alike(problems):
        shown = group if len(group) <= MOST_ALIKE else group[:SHOWN_ALIKE]
        for problem in shown:
            yield coded_line(problem)
            is_quoted = with_source and (problem is shown[0] or shown is group)
            if problem.place and is_quoted:
                yield from _source_lines(problem.place)
        if more := len(group) - len(shown):
            yield _more_line(shown[0], more)


def _more_line(first: Problem, more: int) -> str:
    sentence = ngettext(
        "{count} more like these; selfassess check --json lists it",
        "{count} more like these; selfassess check --json lists them all",
        more,
    )
    return _told(first.path, _severity(first), sentence.format(count=more))


def coded_line(problem: Problem) -> str:
    """One problem with its place and the code that `selfassess explain` tells of."""
    return f"{problem_line(problem)} [{problem.code}]"


def problem_line(problem: Problem) -> str:
    """A problem's place, what is wrong there, and what would be right."""
    place = problem.place
    at = f"{problem.path}:{place.line}:{place.column}" if place else problem.path
    return _told(at, _severity(problem), sentence_at_place(problem))


def sentence_at_place(problem: Problem) -> str:
    """What is wrong and what would be right, with what a person calls the place."""
    if problem.subject:
        return labelled(problem.subject, problem.sentence)
    return problem.sentence


def _told(at: str, severity: str, text: str) -> str:
    """As compilers tell what is wrong, for editors: the signs are in no language."""
    return f"{printable_name(at)}: {severity}: {text}"


def _severity(problem: Problem) -> str:
    return {
        Severity.ERROR: pgettext("what is wrong with a file", "error"),
        Severity.WARNING: pgettext("what is wrong with a file", "warning"),
    }[problem.severity]


def counted(problems: Iterable[Problem]) -> str:
    """How many problems there are: errors, if there are any, and warnings."""
    severities = Counter(problem.severity for problem in problems)
    errors, warnings = severities[Severity.ERROR], severities[Severity.WARNING]
    sentence = ngettext("{count} warning", "{count} warnings", warnings)
    text = sentence.format(count=warnings)
    if not errors:
        return text
    sentence = ngettext("{count} error", "{count} errors", errors)
    return listed([sentence.format(count=errors), text])


def _source_lines(place: Place) -> Iterator[str]:
    """The line and a caret, moved so that the place is in view."""
    start = max(0, place.column - 1 - WIDEST_SOURCE // 2)
    source = printable(place.source.replace("\t", " "))[start:]
    before = source[: place.column - 1 - start]
    marked = source[place.column - 1 - start : place.end_column - 1 - start]
    room = max(1, WIDEST_SOURCE - cell_width(before))
    margin = " " * len(str(place.line))
    yield f"{margin} |"
    yield f"{place.line} | {source[:WIDEST_SOURCE]}".rstrip()
    carets = "^" * min(max(1, cell_width(marked)), room)
    yield f"{margin} | {' ' * cell_width(before)}{carets}"
