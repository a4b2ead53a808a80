"""Where a person goes among the requirements, and what the walk is narrowed to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from selfassess.core.model.review import Record
from selfassess.core.review.threads import ReviewThread
from selfassess.core.session.filters import Filter, Narrowing, filters_for, matching
from selfassess.core.session.situation import Situation


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
class Navigation(Situation):
    """A walk through the requirements, all of them or those that pass a filter."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    filter: Narrowing = Filter.ALL
    """What the walk is narrowed to."""

    @property
    def position(self) -> int:
        """Which requirement is in view, counted from 1."""
        return self._order.index(self.current_id) + 1

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
