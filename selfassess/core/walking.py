"""Walking through the requirements: where the person is, what they change, and back.

One value carries the whole state of a walk, so every way to show it (screens, plain
lines) shares the logic, and undoing is a return to an earlier value.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from selfassess.core.assessment import Answer, Assessment, Evidence, Status
from selfassess.core.filtering import Filter, filters_for, matching
from selfassess.core.labels import status_label
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire, Requirement
from selfassess.core.reply import Reply
from selfassess.core.review import Review
from selfassess.core.reviewing import Reviews, Voice, all_voices, as_seen_by, voices_on
from selfassess.core.scoring import Score, rescore, score

LONGEST_HISTORY = 500

Record = Assessment | Review
"""What a walk changes: the government's answers, or one reviewer's findings."""


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
class Walk:
    """A person on the way through a questionnaire."""

    questionnaire: Questionnaire
    assessment: Assessment
    place: str
    """The id of the requirement in view."""
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    filter: Filter = Filter.ALL
    """What the walk is narrowed to."""
    trial_from: "Walk | None" = None
    """Where things stood before answers were tried out; None if nothing is tried."""
    reviews: Reviews = field(default_factory=dict)
    """What the reviewers say, by the name that each has in files."""
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
    def record(self) -> Record:
        """What changes here and is to be kept."""
        return self.assessment

    def _with_record(self, record: Record, **changes: Any) -> Self:
        assert isinstance(record, Assessment)
        scored = self.score, self.assessment
        return replace(self, assessment=record, scored_before=scored, **changes)

    @property
    def requirement(self) -> Requirement:
        """The requirement in view."""
        return self.questionnaire.by_id[self.place]

    @property
    def answer(self) -> Answer:
        """The answer to the requirement in view."""
        return self.assessment.answer_to(self.place)

    @property
    def status(self) -> Status:
        """The status that the walker gives to the requirement in view."""
        return self.answer.status

    @property
    def note(self) -> str:
        """What the walker writes on the requirement in view."""
        return self.answer.note

    @property
    def voices(self) -> tuple[Voice, ...]:
        """What each reviewer says on the answer in view, silence included."""
        return self.voices_on(self.place)

    def voices_on(self, place: str) -> tuple[Voice, ...]:
        """What each reviewer says on one answer, silence included."""
        return voices_on(self.assessment, self.reviews, place)

    @property
    def position(self) -> int:
        """Which requirement is in view, counted from 1."""
        return self._order.index(self.place) + 1

    @cached_property
    def score(self) -> Score:
        """The score of the answers as they stand."""
        if self.scored_before is None:
            return score(self.questionnaire, self.assessment)
        return rescore(*self.scored_before, self.assessment)

    def score_by(self, reviewer: str) -> Score:
        """The score of what that reviewer would answer; silence is unanswered."""
        seen = as_seen_by(reviewer, self.questionnaire, self.assessment, self.reviews)
        return score(self.questionnaire, seen)

    @cached_property
    def waiting(self) -> int:
        """How many findings ask for a reply and have none."""
        return sum(v.waits for v in self._all_voices())

    def _all_voices(self) -> Iterator[Voice]:
        return all_voices(self.questionnaire, self.assessment, self.reviews)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The requirements that pass the filter, in order."""
        return self.matching(self.filter)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that make sense here."""
        return filters_for(has_reviews=bool(self.reviews))

    def matching(self, chosen: Filter) -> tuple[str, ...]:
        """The requirements that would pass this filter, in order."""
        return matching(
            chosen, self.score, self.assessment.answer_to, self._voices_that_filter
        )

    def _voices_that_filter(self, place: str) -> tuple[Voice, ...]:
        return self.voices_on(place)

    @property
    def _order(self) -> list[str]:
        return list(self.questionnaire.by_id)

    def _moved(self, **changes: Any) -> Self:
        """Elsewhere, with the same answers: what was worked out stays true."""
        moved = replace(self, **changes)
        true = {"score", "waiting"} | ({"shown"} if "filter" not in changes else set())
        moved.__dict__.update({k: v for k, v in self.__dict__.items() if k in true})
        return moved

    def at(self, place: str) -> Self:
        """With that requirement in view."""
        return self._moved(place=place)

    def narrowed(self, chosen: Filter) -> Self:
        """With another filter, at a requirement that passes it if there is one."""
        narrowed = self._moved(filter=chosen)
        if not narrowed.shown or self.place in narrowed.shown:
            return narrowed
        return narrowed.next_of(narrowed.shown) or narrowed

    def next(self) -> Self:
        """With the next requirement that passes the filter; at the last one, stay."""
        after = self._order[self.position :]
        return self._first_shown(after)

    def previous(self) -> Self:
        """With the previous one that passes the filter; at the first one, stay."""
        before = reversed(self._order[: self.position - 1])
        return self._first_shown(before)

    def _first_shown(self, places: Iterable[str]) -> Self:
        shown = set(self.shown)
        return self.at(next((p for p in places if p in shown), self.place))

    def next_unanswered(self) -> Self | None:
        """With the next unanswered requirement in view, from the start after the end."""
        return self.next_matching(Filter.UNANSWERED)

    def next_blocker(self) -> Self | None:
        """With the next requirement in view that stands in the way of the star."""
        return self.next_matching(Filter.BLOCKERS)

    def next_disputed(self) -> Self | None:
        """With the next requirement in view on whose answer a reviewer disagrees."""
        return self.next_matching(Filter.DISPUTED)

    def next_waiting(self) -> Self | None:
        """With the next requirement in view on which a finding waits for a reply."""
        return self.next_matching(Filter.WITHOUT_REPLY)

    def next_matching(self, chosen: Filter) -> Self | None:
        """With the next one in view that passes the filter, from the start after the end."""
        return self.next_of(self.matching(chosen))

    def next_of(self, wanted: Collection[str]) -> Self | None:
        """With the next of these requirements in view, from the start after the end."""
        order, after = self._order, self.position
        for place in order[after:] + order[:after]:
            if place in wanted:
                return self.at(place)
        return None

    def flagged(self) -> Self:
        """With the requirement in view flagged to come back to, or no longer."""
        come_back = not self.answer.come_back
        answer = self.answer.model_copy(update={"come_back": come_back})
        return self._answer(answer, _("flag of {id}").format(id=self.place))

    def trying(self) -> Self:
        """From here on, answers are only tried out."""
        return self._moved(trial_from=self, done=(), undone=())

    def trial_kept(self) -> "Walk":
        """With what was tried out as one step."""
        assert self.trial_from
        return self.trial_from.at(self.place).changed(
            self.record, _("what was tried out")
        )

    def trial_discarded(self) -> "Walk":
        """As it was before anything was tried out."""
        assert self.trial_from
        return self.trial_from.at(self.place)

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

    def replied(
        self, reviewer: str, reply: Reply, status: Status | None = None
    ) -> Self:
        """With a reply to that reviewer's finding, and the status it leads to, if any.

        A reply that says nothing takes the one that was there back.
        """
        changed = self.assessment.with_reply(reviewer, self.place, reply)
        if status is not None:
            answer = self.answer.model_copy(update={"status": status})
            changed = changed.with_answer(self.place, answer)
        what = _("reply to {reviewer} on {id}").format(
            reviewer=self.reviews[reviewer].reviewer.name, id=self.place
        )
        return self.changed(changed, what)

    def _answer(self, answer: Answer, what: str, kind: tuple[str, ...] = ()) -> Self:
        if answer == self.answer:
            return self
        return self.changed(self.assessment.with_answer(self.place, answer), what, kind)

    def changed(self, record: Record, what: str, kind: tuple[str, ...] = ()) -> Self:
        """With another state of what changes here, as one step that can be undone."""
        if record == self.record:
            return self
        done = self.done
        if not (kind and done and done[-1].kind == kind):
            step = Step(what, self.record, self.place, kind)
            done = (*done, step)[-LONGEST_HISTORY:]
        return self._with_record(record, done=done, undone=())

    def brought(self, record: Record) -> Self:
        """With what others saved; earlier states do not have it, so none can come back."""
        if record is self.record:
            return self
        return self._with_record(record, done=(), undone=())

    def hearing(self, reviews: Reviews) -> Self:
        """With other reviews beside the assessment."""
        return replace(self, reviews=reviews)

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
        return Step(step.what, self.record, step.place)

    def _before(
        self, step: Step, done: tuple[Step, ...], undone: tuple[Step, ...]
    ) -> Self:
        return self._with_record(
            step.before, place=step.place, done=done, undone=undone
        )
