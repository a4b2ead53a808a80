"""What a comment says of an answer by the words that it begins with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.review import FINDING_VERDICTS, FindingVerdict
from selfassess.core.model.status import GIVEN, STATUSES, Status
from selfassess.core.text.i18n import _

_BEFORE = " \u00a0\t\n\"'“”‘’«»„*-–—:.,;·"
_END = r"(?=\s*($|[\n:.,;!?()\"'”’»·–—]|-\s))"
"""A status that a sentence goes on behind is a word of that sentence."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict, a status, both, or neither."""

    verdict: FindingVerdict = FindingVerdict.UNREVIEWED
    status: Status = Status.UNANSWERED

    def on(self, shown: Status) -> "Opinion":
        """With the verdict that a status alone comes to, on an answer of that status."""
        if self.verdict is not FindingVerdict.UNREVIEWED or not self.status:
            return self
        if not shown:
            return Opinion(FindingVerdict.CANNOT_TELL, self.status)
        is_same = self.status is shown
        verdict = FindingVerdict.AGREE if is_same else FindingVerdict.DISAGREE
        return Opinion(verdict, self.status)


def opinion_in(text: str) -> Opinion:
    """What a comment says by its first words, in the language in force."""
    rest = _folded(text).lstrip(_BEFORE)
    verdict, status = FindingVerdict.UNREVIEWED, Status.UNANSWERED
    for word, meant in _verdicts():
        if match := re.match(rf"{re.escape(word)}(?!\w)", rest):
            verdict, rest = meant, rest[match.end() :].lstrip(_BEFORE)
            break
    for word, given in _statuses():
        if re.match(re.escape(word) + _END, rest):
            status = given
            break
    return Opinion(verdict, status)


def _verdicts() -> Iterator[tuple[str, FindingVerdict]]:
    """The longest first, so that none is taken for the beginning of another."""
    said = {
        FindingVerdict.AGREE: _("agree"),
        FindingVerdict.DISAGREE: _("disagree"),
        FindingVerdict.CANNOT_TELL: _("cannot tell"),
    }
    words = [
        (_folded(word), verdict)
        for verdict, typed in said.items()
        for word in (_(FINDING_VERDICTS[verdict].label), typed, _typed(verdict))
    ]
    yield from sorted(words, key=lambda each: -len(each[0]))


def _statuses() -> Iterator[tuple[str, Status]]:
    words = [
        (_folded(word), status)
        for status in GIVEN
        for word in (_(STATUSES[status].label), _typed(status))
    ]
    yield from sorted(words, key=lambda each: -len(each[0]))


def _folded(text: str) -> str:
    """A text without capitals, its apostrophes as keyboards have them."""
    return text.casefold().replace("’", "'")


def _typed(word: str) -> str:
    return word.replace("_", " ")
