"""Search for a requirement by its number, its id or by any word, forgiving a slip of the finger."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.review.threads import Reviews
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, labelled
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
    questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews, text: str
) -> list[Hit]:
    """The requirements that have all the words, the best first.

    A word may stand in the id, the title, the text, the help, the note, the evidence
    cited or a finding; in the id and the title a near miss will do. Of a translation
    the original is searched as well.
    """
    terms = folded(text).split()
    if not terms:
        return []
    if key := questionnaire.by_number.get(" ".join(terms)):
        named = questionnaire.by_id[key]
        return [Hit(named, named.title, 0)]
    hits = []
    for requirement in questionnaire.requirements:
        texts = [*_texts(requirement, assessment, reviews)]
        original = questionnaire.original.by_id[requirement.id]
        if original is not requirement:
            texts += enumerate((original.title, original.text, original.help), 2)
        if hit := _hit(requirement, texts, terms):
            hits.append(hit)
    return sorted(hits, key=lambda hit: hit.rank)[:MOST]


def _texts(
    requirement: Requirement, assessment: Assessment, reviews: Reviews
) -> Iterator[tuple[int, str]]:
    """All that is said of a requirement beside its title, with its rank."""
    answer = assessment.answer_to(requirement.id)
    yield from enumerate((requirement.text, answer.note, requirement.help), 2)
    for slug in answer.evidence:
        if entry := assessment.evidence.get(slug):
            yield 5, _("Evidence: {text}").format(text=clauses(_words_of(entry)))
    for review in reviews.values():
        if note := review.finding_on(requirement.id).note:
            yield (
                5,
                "\n".join(labelled(review.reviewer.name, n) for n in note.split("\n")),
            )


def passages(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where any of the words stands in the text, from its first to past its last letter."""
    plain = [folded(letter) for letter in text]
    ends = [*accumulate(map(len, plain))]
    whole = "".join(plain)
    for word in folded(words).split():
        for match in re.finditer(re.escape(word), whole):
            first = bisect_right(ends, match.start())
            yield first, bisect_left(ends, match.end()) + 1


def evidence_matching(assessment: Assessment, text: str) -> list[str]:
    """The entries of the register that have all the words, in its order."""
    terms = folded(text).split()
    return [
        slug
        for slug, entry in assessment.evidence.items()
        if all(word in folded("\n".join(_words_of(entry))) for word in terms)
    ]


def _words_of(entry: Evidence) -> list[str]:
    typed = typed_from(entry)
    return [text for name, text in typed.items() if name != "date" and text]


def _hit(
    requirement: Requirement, texts: list[tuple[int, str]], terms: list[str]
) -> Hit | None:
    ranks = []
    found_in = requirement.title
    for word in terms:
        best = min(_ranks(requirement, texts, word), default=None)
        if best is None:
            return None
        ranks.append(best[0])
        found_in = best[1]
    return Hit(requirement, found_in, sum(ranks))


def _ranks(
    requirement: Requirement, texts: Iterable[tuple[int, str]], word: str
) -> Iterator[tuple[float, str]]:
    for rank, text in enumerate((requirement.id, requirement.title)):
        plain = folded(text)
        if word in plain:
            # The whole of an id, or the start of one, before a part of it.
            yield rank + 0.5 * (not plain.startswith(word)), text
        elif (alike := _likeness(word, plain)) >= NEAR_ENOUGH:
            yield 5 + rank + (1 - alike), text
    for rank, text in texts:
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
