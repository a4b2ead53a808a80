"""What a person is told when an assessment is opened: little enough to be read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from shlex import quote

from selfassess.cli.output.console import counted, problem_line
from selfassess.cli.workspace.load import is_shown_in_place
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.text.terminal import shortened
from selfassess.storage.files.atomic import is_protected

MOST_NAMES, MOST_CELLS = 2, 40
"""Of other reviewers: a small window has to show more than their names."""


def odd_things(path: str, problems: Sequence[Problem]) -> list[str]:
    """What to know at the start: of many things wrong inside, how many there are."""
    inside = [p for p in problems if p.where]
    whole = [p.message for p in problems if not p.where]
    # What is shown beside the answer or evidence, or in the bar above, is not told twice.
    apart = [p for p in inside if p.where[:1] != ("conflicts",)]
    listed = [p for p in apart if not is_shown_in_place(p)]
    if len(listed) < 2:
        # Which folder it lies in is known, and would take a line more.
        near = [replace(p, path=Path(path).name) for p in listed]
        return [*map(problem_line, near), *whole]
    # As many as the command lists: whoever follows the advice counts them.
    # Translators: {problems} is such as “2 errors, 1 warning”.
    sentence = _("{problems} in the file; see: selfassess check {path}")
    return [sentence.format(problems=counted(problems), path=quote(path)), *whole]


def protection(path: str) -> list[str]:
    """The sentence that nothing can be saved, for before there is anything to save."""
    sentence = _("{path} is read-only; what you change can be saved as another file")
    return [sentence.format(path=path)] if is_protected(path) else []


def wrong_reviews(path: str, problems: Sequence[Problem]) -> list[str]:
    """The sentence that reviews are left out, and how to see why."""
    wrong = list(dict.fromkeys(problem.path for problem in errors_of(problems)))
    if not wrong:
        return []
    sentence = ngettext(
        "{count} review is left out; see why: selfassess check {path}",
        "{count} reviews are left out; see why: selfassess check {path}",
        len(wrong),
    )
    at = wrong[0] if len(wrong) == 1 else path
    return [sentence.format(count=len(wrong), path=quote(at))]


def perhaps_mistyped(reviews: Mapping[str, Review], new: Review) -> list[str]:
    """A name with a mistake in it begins a review beside the one that was meant."""
    names = [review.reviewer.name for review in reviews.values()]
    if not names:
        return []
    own = new.reviewer.name
    names.sort(key=lambda name: -SequenceMatcher(None, name, own).ratio())
    messages = [shortened(name, MOST_CELLS) for name in names[:MOST_NAMES]]
    if more := len(names) - len(messages):
        # Translators: how many more reviewers there are, at the end of a list of names.
        text = ngettext("{count} other", "{count} others", more)
        messages.append(text.format(count=more))
    sentence = _(
        "This review is new; there are already reviews by {names}. If one of these is "
        "yours, leave, and give that name."
    )
    return [sentence.format(names=listed(messages))]
