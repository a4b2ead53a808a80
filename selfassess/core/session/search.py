"""Search for a requirement by its id or by any word, forgiving a slip of the finger."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from selfassess.core.model.assessment import Assessment, Evidence
from selfassess.core.model.questionnaire import Questionnaire, Requirement
from selfassess.core.text.look_alikes import folded
from selfassess.core.validation.evidence_form import typed_from

MOST = 50
NEAR_ENOUGH = 0.75
"""How alike two words must be, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A requirement that was found, and the text that it was found by."""

    requirement: Requirement
    found_in: str
    rank: float
    """The smaller, the better."""


def search(
    questionnaire: Questionnaire, assessment: Assessment, text: str
) -> list[Hit]:
    """The requirements that have all the words, the best first.

    A word may stand in the id, the title, the text, the help or the note; in the id
    and the title a near miss will do.
    """
    terms = folded(text).split()
    if not terms:
        return []
    hits = [
        hit
        for requirement in questionnaire.requirements
        if (hit := _hit(requirement, assessment, terms))
    ]
    return sorted(hits, key=lambda hit: hit.rank)[:MOST]


def evidence_matching(assessment: Assessment, text: str) -> list[str]:
    """The entries of the register that have all the words, in its order."""
    terms = folded(text).split()
    return [
        slug
        for slug, entry in assessment.evidence.items()
        if all(word in folded(_words_of(entry)) for word in terms)
    ]


def _words_of(entry: Evidence) -> str:
    typed = typed_from(entry)
    return " ".join(text for name, text in typed.items() if name != "date")


def _hit(
    requirement: Requirement, assessment: Assessment, terms: list[str]
) -> Hit | None:
    ranks = []
    found_in = requirement.title
    for word in terms:
        best = min(_ranks(requirement, assessment, word), default=None)
        if best is None:
            return None
        ranks.append(best[0])
        found_in = best[1]
    return Hit(requirement, found_in, sum(ranks))


def _ranks(
    requirement: Requirement, assessment: Assessment, word: str
) -> Iterator[tuple[float, str]]:
    note = assessment.answer_to(requirement.id).note
    for rank, text in enumerate((requirement.id, requirement.title)):
        plain = folded(text)
        if word in plain:
            # The whole of an id, or the start of one, before a part of it.
            yield rank + 0.5 * (not plain.startswith(word)), text
        elif (alike := _likeness(word, plain)) >= NEAR_ENOUGH:
            yield 5 + rank + (1 - alike), text
    for rank, text in enumerate((requirement.text, note, requirement.help), 2):
        if word in folded(text):
            yield rank, _around(word, text)


def _likeness(word: str, text: str) -> float:
    return max(
        (SequenceMatcher(None, word, other).ratio() for other in text.split()),
        default=0.0,
    )


def _around(word: str, text: str) -> str:
    """The line of the text that holds the word."""
    return next((line for line in text.split("\n") if word in folded(line)), text)
