"""Where a person is among the requirements, what they see, and where they can go."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Self

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.review import Record
from selfassess.core.model.status import State
from selfassess.core.review.threads import (
    Reviews,
    ReviewThread,
    all_threads,
    threads_of,
)
from selfassess.core.review.viewpoint import as_seen_by
from selfassess.core.scoring.outcome import outcome_of
from selfassess.core.scoring.score import Score, rescore, score
from selfassess.core.scoring.supposition import supposed
from selfassess.core.session.filters import Filter, Narrowing, filters_for, matching
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_in_itself
from selfassess.core.timeline.judgement import Judgement, judge


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what was done, and how things stood before it."""

    what: str
    before: Record
    place: str
    """The requirement that was in view."""
    kind: tuple[str, ...] = ()
    """Steps of one kind that follow each other while typing are one step."""


@dataclass(frozen=True)
class Navigation:
    """A questionnaire, the answers and reviews as they stand, and the place in view."""

    questionnaire: Questionnaire
    assessment: Assessment
    current_id: str
    """The id of the requirement in view."""
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    filter: Narrowing = Filter.ALL
    """What the walk is narrowed to."""
    trial_from: Self | None = None
    """Where things stood before answers were tried out; None if nothing is tried."""
    tried: frozenset[str] = frozenset()
    """The requirements whose answers were tried out: what they need is supposed."""
    today: date = date.min
    """The day from which events are past or still planned."""
    reviews: Reviews = field(default_factory=dict)
    """What the reviewers say, by the name that each has in files."""
    wordings: Mapping[str, Callable[[], Questionnaire]] = field(default_factory=dict)
    """By language: the questionnaire in the words that a person can choose from."""
    scored_before: tuple[Score, Assessment] | None = field(
        default=None, compare=False, repr=False
    )
    """An earlier score and its answers, from which ours is worked out sooner."""

    @classmethod
    def begin(
        cls, questionnaire: Questionnaire, assessment: Assessment, place: str = ""
    ) -> Self:
        """Where the person stopped, or at the first requirement."""
        if place not in questionnaire.by_id:
            place = questionnaire.requirements[0].id
        return cls(questionnaire, assessment, place)

    @property
    def language(self) -> str:
        """What the language of the questions calls itself; empty if there is no other."""
        several = len(self.wordings) > 1
        return language_in_itself(self.questionnaire.language) if several else ""

    @property
    def language_sentence(self) -> str:
        """The sentence in which language the questions are, and who says so."""
        asked = self.questionnaire
        sentence = _("The questionnaire is shown in this language: {language}.").format(
            language=language_in_itself(asked.language)
        )
        return f"{sentence} {asked.translation_notice}".rstrip()

    def in_next_language(self) -> Self:
        """The session with the questions in the next of the languages there are."""
        tags = [*self.wordings]
        if len(tags) < 2:
            return self
        shown = self.questionnaire.language
        here = tags.index(shown) if shown in tags else -1
        return self.worded(self.wordings[tags[(here + 1) % len(tags)]]())

    def worded(self, questionnaire: Questionnaire) -> Self:
        """The session with the same questions in other words."""
        tried = self.trial_from and self.trial_from.worded(questionnaire)
        changes: Any = {"questionnaire": questionnaire, "trial_from": tried}
        return replace(self, scored_before=None, **changes)

    @property
    def requirement(self) -> Requirement:
        """The requirement in view."""
        return self.questionnaire.by_id[self.current_id]

    @property
    def is_final(self) -> bool:
        """Whether what changes here was called final, so that a change needs a word."""
        return not self.trial_from and self.assessment.state is State.FINAL

    @property
    def answer(self) -> Answer:
        """The answer to the requirement in view."""
        return self.assessment.answer_to(self.current_id)

    @property
    def threads(self) -> tuple[ReviewThread, ...]:
        """What each reviewer says on the answer in view, silence included."""
        return self.threads_on(self.current_id)

    def threads_on(self, place: str) -> tuple[ReviewThread, ...]:
        """What each reviewer says on one answer, silence included."""
        return threads_of(self.assessment, self.reviews, place)

    @property
    def position(self) -> int:
        """Which requirement is in view, counted from 1."""
        return self._order.index(self.current_id) + 1

    @property
    def number(self) -> str:
        """By which people name the requirement in view, such as 1.2.3."""
        return self.questionnaire.numbers[self.current_id]

    @cached_property
    def score(self) -> Score:
        """The score of the answers as they stand, or as they are tried out."""
        if self.tried:
            return score(self.questionnaire, supposed(self.assessment, self.tried))
        if self.scored_before is None:
            return score(self.questionnaire, self.assessment)
        return rescore(*self.scored_before, self.assessment)

    @cached_property
    def judgement(self) -> Judgement:
        """How the days of events stand to what is asked of them, and to the answers."""
        return judge(self.questionnaire, self.assessment, self.today)

    @property
    def is_supposed(self) -> bool:
        """Whether what the answer in view needs is supposed, and not there."""
        outcome = self.score.outcomes[self.current_id]
        register, part = self.assessment.evidence, outcome.part
        without = outcome_of(self.requirement, self.answer, register, part)
        return without.rule != outcome.rule

    def is_same_record(self, other: "Navigation") -> bool:
        """Whether both show the same answers and reviews, wherever they stand."""
        is_same = self.assessment is other.assessment and self.reviews is other.reviews
        return is_same and self.tried == other.tried

    def looks_like(self, other: "Navigation") -> bool:
        """Whether both show the same in the same words, wherever they stand."""
        is_same = self.questionnaire is other.questionnaire
        return is_same and self.is_same_record(other)

    def score_by(self, reviewer: str) -> Score:
        """The score of what that reviewer would answer; silence is unanswered."""
        files = self.questionnaire, self.assessment, self.reviews
        return score(self.questionnaire, as_seen_by(reviewer, *files))

    @cached_property
    def waiting(self) -> int:
        """How many findings ask for a reply and have none."""
        threads = all_threads(self.questionnaire, self.assessment, self.reviews)
        return sum(thread.needs_reply for thread in threads)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The requirements that pass the filter, in order."""
        return self.matching(self.filter)

    @property
    def filters(self) -> tuple[Narrowing, ...]:
        """The filters that make sense here."""
        return filters_for(self.assessment.owners, has_reviews=bool(self.reviews))

    def matching(self, chosen: Narrowing) -> tuple[str, ...]:
        """The requirements that would pass this filter, in order."""
        if chosen is Filter.CONTRADICTED:
            return tuple(self.judgement.contradictions)
        answer_to, threads_on = self.assessment.answer_to, self._threads_that_filter
        return matching(chosen, self.score, answer_to, threads_on)

    def _threads_that_filter(self, place: str) -> tuple[ReviewThread, ...]:
        return self.threads_on(place)

    def with_reviews(self, reviews: Reviews) -> Self:
        """The session with other reviews beside the assessment."""
        return replace(self, reviews=reviews)

    @property
    def _order(self) -> list[str]:
        return list(self.questionnaire.by_id)

    def _moved(self, **changes: Any) -> Self:
        """Elsewhere, with the same answers: what was worked out stays true."""
        moved = replace(self, **changes)
        true = {"score", "waiting", "judgement"} | (
            {"shown"} if "filter" not in changes else set()
        )
        moved.__dict__.update({k: v for k, v in self.__dict__.items() if k in true})
        return moved

    def go_to(self, place: str) -> Self:
        """The session with a requirement in view."""
        return self._moved(current_id=place)

    def narrowed(self, chosen: Narrowing) -> Self:
        """The session with another filter, at what passes it if anything does."""
        narrowed = self._moved(filter=chosen)
        if not narrowed.shown or self.current_id in narrowed.shown:
            return narrowed
        return narrowed.next_of(narrowed.shown) or narrowed

    def next(self) -> Self:
        """The session at the next requirement that passes the filter, or the last."""
        return self._first_shown(self._order[self.position :])

    def previous(self) -> Self:
        """The session at the previous one that passes the filter, or the first."""
        return self._first_shown(reversed(self._order[: self.position - 1]))

    def _first_shown(self, places: Iterable[str]) -> Self:
        shown = set(self.shown)
        return self.go_to(next((p for p in places if p in shown), self.current_id))

    def next_unanswered(self) -> Self | None:
        """The session at the next unanswered requirement, round to the start."""
        return self.next_matching(Filter.UNANSWERED)

    def next_matching(self, chosen: Narrowing) -> Self | None:
        """The session at the next requirement that passes a filter."""
        return self.next_of(self.matching(chosen))

    def next_of(self, ids: Collection[str]) -> Self | None:
        """With the next of these requirements in view, from the start after the end."""
        order, after = self._order, self.position
        ahead = (place for place in order[after:] + order[:after] if place in ids)
        place = next(ahead, None)
        return self.go_to(place) if place else None
