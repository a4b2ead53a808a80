"""Walking through the requirements: where the person is, what they change, and back.

One value carries the whole state of a walk, so every way to show it (screens, plain
lines) shares the logic, and undoing is a return to an earlier value.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from selfassess.core.assessment import Answer, Assessment, Evidence, Status
from selfassess.core.labels import status_label
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire, Requirement
from selfassess.core.scoring import Score, score

LONGEST_HISTORY = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what was done, and how things stood before it."""

    what: str
    before: Assessment
    place: str
    """The requirement that was in view."""
    kind: tuple[str, ...] = ()
    """Steps of one kind that follow each other while typing are one step."""


@dataclass(frozen=True)
class Walk:
    """A person on the way through a questionnaire."""

    questionnaire: Questionnaire
    assessment: Assessment
    place: str
    """The id of the requirement in view."""
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    @classmethod
    def begin(
        cls, questionnaire: Questionnaire, assessment: Assessment, place: str = ""
    ) -> Self:
        """Where the person stopped, or at the first requirement."""
        if place not in questionnaire.by_id:
            place = questionnaire.requirements[0].id
        return cls(questionnaire, assessment, place)

    @property
    def requirement(self) -> Requirement:
        """The requirement in view."""
        return self.questionnaire.by_id[self.place]

    @property
    def answer(self) -> Answer:
        """The answer to the requirement in view."""
        return self.assessment.answer_to(self.place)

    @property
    def position(self) -> int:
        """Which requirement is in view, counted from 1."""
        return self._order.index(self.place) + 1

    @cached_property
    def score(self) -> Score:
        """The score of the answers as they stand."""
        return score(self.questionnaire, self.assessment)

    @property
    def _order(self) -> list[str]:
        return list(self.questionnaire.by_id)

    def at(self, place: str) -> Self:
        """With that requirement in view."""
        return replace(self, place=place)

    def next(self) -> Self:
        """With the next requirement in view; at the last one, stay."""
        order = self._order
        return self.at(order[min(order.index(self.place) + 1, len(order) - 1)])

    def previous(self) -> Self:
        """With the previous requirement in view; at the first one, stay."""
        order = self._order
        return self.at(order[max(order.index(self.place) - 1, 0)])

    def next_unanswered(self) -> Self | None:
        """With the next unanswered requirement in view, from the start after the end."""
        return self._next_where(
            lambda place: self.assessment.answer_to(place).status is Status.UNANSWERED
        )

    def next_blocker(self) -> Self | None:
        """With the next requirement in view that stands in the way of the star."""
        blockers = {b.requirement.id for b in self.score.eligibility.blockers}
        return self._next_where(blockers.__contains__)

    def _next_where(self, wanted: Callable[[str], bool]) -> Self | None:
        order = self._order
        after = order.index(self.place) + 1
        found: Iterable[str] = filter(wanted, order[after:] + order[:after])
        place = next(iter(found), None)
        return None if place is None else self.at(place)

    def answered(self, status: Status) -> Self:
        """With that status claimed for the requirement in view."""
        what = _("{id}: {status}").format(
            id=self.place, status=status_label(status).lower()
        )
        return self._answer(self.answer.model_copy(update={"status": status}), what)

    def noted(self, note: str) -> Self:
        """With that note; while typing goes on it is one step to undo."""
        what = _("note of {id}").format(id=self.place)
        answer = self.answer.model_copy(update={"note": note})
        return self._answer(answer, what, kind=("note", self.place))

    def cited(self, slug: str) -> Self:
        """With the evidence cited by the answer in view."""
        evidence = tuple(dict.fromkeys((*self.answer.evidence, slug)))
        answer = self.answer.model_copy(update={"evidence": evidence})
        return self._answer(answer, _("evidence of {id}").format(id=self.place))

    def uncited(self, slug: str) -> Self:
        """Without the evidence in the answer in view; it stays in the register."""
        evidence = tuple(cited for cited in self.answer.evidence if cited != slug)
        answer = self.answer.model_copy(update={"evidence": evidence})
        return self._answer(answer, _("evidence of {id}").format(id=self.place))

    def registered(self, slug: str, evidence: Evidence) -> Self:
        """With an entry of the register added or changed."""
        what = _("evidence: {title}").format(title=evidence.title)
        return self.changed(self.assessment.with_evidence(slug, evidence), what)

    def unregistered(self, slug: str) -> Self:
        """Without an entry of the register, in no answer either."""
        what = _("evidence removed: {title}").format(
            title=self.assessment.evidence[slug].title
        )
        return self.changed(self.assessment.without_evidence(slug), what)

    def _answer(self, answer: Answer, what: str, kind: tuple[str, ...] = ()) -> Self:
        if answer == self.answer:
            return self
        return self.changed(self.assessment.with_answer(self.place, answer), what, kind)

    def changed(
        self, assessment: Assessment, what: str, kind: tuple[str, ...] = ()
    ) -> Self:
        """With another assessment, as one step that can be undone."""
        if assessment == self.assessment:
            return self
        done = self.done
        if not (kind and done and done[-1].kind == kind):
            step = Step(what, self.assessment, self.place, kind)
            done = (*done, step)[-LONGEST_HISTORY:]
        return replace(self, assessment=assessment, done=done, undone=())

    def pause(self) -> Self:
        """Typing has stopped: what is typed next is a step of its own."""
        if not self.done or not self.done[-1].kind:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], kind=())))

    def undo(self) -> Self | None:
        """As it was before the last step, or None if there is none."""
        if not self.done:
            return None
        *done, step = self.done
        undone = (*self.undone, self._reverse(step))
        return self._before(step, tuple(done), undone)

    def redo(self) -> Self | None:
        """As it was before the last undo, or None if there is none."""
        if not self.undone:
            return None
        *undone, step = self.undone
        return self._before(step, (*self.done, self._reverse(step)), tuple(undone))

    def _reverse(self, step: Step) -> Step:
        return Step(step.what, self.assessment, step.place)

    def _before(
        self, step: Step, done: tuple[Step, ...], undone: tuple[Step, ...]
    ) -> Self:
        return replace(
            self, assessment=step.before, place=step.place, done=done, undone=undone
        )


def slug_for(title: str, taken: Collection[str]) -> str:
    """A name for a new piece of evidence, made from its title and not yet taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    slug = slug or "evidence"
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    return candidate
