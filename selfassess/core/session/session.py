"""Walking through the requirements: answering them, one after the other.

One value carries the whole state of a walk, so every way to show it (screens, plain
lines) shares the logic, and undoing is a return to an earlier value.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self, cast

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.levels import ClaimedLevel, given_at
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.reply import Reply
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import status_word
from selfassess.core.scoring.parts import optional_parts, with_reason
from selfassess.core.session.history import History
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.core.validation.days_form import with_days
from selfassess.core.validation.register_forms import RegisterKind


@dataclass(frozen=True)
class Session(History):
    """A person on the way through a questionnaire, answering for the government."""

    @property
    def record(self) -> Assessment:
        """The assessment, whose answers change."""
        return self.assessment

    def _with_record(self, record: Record, **changes: Any) -> Self:
        assert isinstance(record, Assessment)
        scored = self.score, self.assessment
        return replace(self, assessment=record, scored_before=scored, **changes)

    @property
    def own(self) -> str:
        """No review is the walker's own."""
        return ""

    @property
    def status(self) -> Status:
        """The status that the walker gives to the requirement in view."""
        return self.answer.status

    @property
    def note(self) -> str:
        """What the walker writes on the requirement in view."""
        return self.answer.note

    @property
    def note_language(self) -> str:
        """The language of the note; empty: that of the file."""
        return self.answer.language

    def noted_in(self, language: str) -> Self:
        """The session with the language of the note in view; empty: that of the file."""
        what = _("language of the note of {id}").format(id=self.number)
        return self._answer(what, language=language)

    def given(self, asked: AskedLevel) -> ClaimedLevel:
        """The level that the government gives for one phase; an empty one if none."""
        return given_at(self.assessment.levels, asked, ClaimedLevel())

    def flagged(self) -> Self:
        """The session with the requirement in view flagged to come back to, or not."""
        # Translators: what was undone or done again; {id} is a number such as 1.2.3
        what = _("flag of {id}").format(id=self.number)
        return self._answer(what, come_back=not self.answer.come_back)

    def answered(self, status: Status) -> Self:
        """The session with a status claimed for the requirement in view."""
        what = labelled(self.number, status_word(status))
        walk = self._answer(what, written=status, carried="", proposed="")
        if self.trial_from is None:
            return walk
        return replace(walk, tried=walk.tried | {self.current_id})

    def noted(self, note: str) -> Self:
        """The session with a note; while typing goes on it is one step to undo."""
        # Translators: what was undone or done again; {id} is a number such as 1.2.3
        what = _("note of {id}").format(id=self.number)
        return self._answer(what, ("note", self.current_id), note=note)

    def without(self, reasons: Mapping[str, str]) -> Self:
        """The session with those phases and guidelines left out, by id, each for its reason.

        Without a reason a part applies.
        """
        parts, changed = optional_parts(self.questionnaire), self.assessment
        for key, reason in reasons.items():
            changed = with_reason(changed, parts[key], reason)
        # Translators: what was undone or done again; {ids} is the title of a phase or
        # guideline
        titles = listed(parts[key].title for key in reasons)
        what = _("whether {ids} applies").format(ids=titles)
        return self.changed(changed, what)

    def cited(self, slug: str) -> Self:
        """The session with the evidence cited by the answer in view."""
        return self._citing(self.answer.with_citation(slug))

    def uncited(self, slug: str) -> Self:
        """The session without the evidence in this answer; the register keeps it."""
        return self._citing(self.answer.without_citation(slug))

    def claim_shown(self, slug: str, text: str) -> Self:
        """The session with what in that evidence shows the claim in view."""
        return self._citing(self.answer.with_shown(slug, text))

    def _citing(self, answer: Answer) -> Self:
        # Translators: what was undone or done again; {id} is a number such as 1.2.3
        what = _("evidence of {id}").format(id=self.number)
        return self._answer(what, evidence=answer.evidence, shows=answer.shows)

    def registered(
        self, slug: str, evidence: Evidence, shows: str | None = None
    ) -> Self:
        """The session with an entry of the register added or changed.

        Also with what in it shows the claim in view, unless that is None.
        """
        answer = None if shows is None else self.answer.with_shown(slug, shows)
        return self._registering(slug, evidence, answer)

    def added(self, slug: str, evidence: Evidence, shows: str = "") -> Self:
        """The session with a new entry of the register, cited here, as one step."""
        answer = self.answer.with_citation(slug).with_shown(slug, shows)
        return self._registering(slug, evidence, answer)

    def _registering(
        self, slug: str, evidence: Evidence, answer: Answer | None
    ) -> Self:
        changed = self.assessment.with_evidence(slug, evidence)
        if answer is not None:
            changed = changed.with_answer(self.current_id, answer)
        what = _("evidence: {title}").format(title=evidence.title)
        return self.changed(changed, what)

    def unregistered(self, slug: str) -> Self:
        """The session without an entry of the register, in no answer either."""
        title = self.assessment.evidence[slug].title
        what = _("evidence removed: {title}").format(title=title)
        return self.changed(self.assessment.without_evidence(slug), what)

    def owned(
        self,
        places: Collection[str],
        changes: Mapping[str, Any],
        new: tuple[str, AnswerOwner] | None = None,
    ) -> Self:
        """The session with an owner or a day for the answers to those requirements.

        `new`: an owner who is listed with it, and their key.
        """
        changed = self.assessment
        if new:
            changed = changed.with_entry(RegisterKind.OWNERS, *new)
        for place in places:
            owed = changed.answer_to(place).model_copy(update={**changes})
            changed = changed.with_answer(place, owed)
        what = ngettext("owner of {ids}", "owner of {count} requirements", len(places))
        ids = self.questionnaire.in_numbers(places)
        return self.changed(changed, what.format(ids=ids, count=len(places)))

    def entered(
        self, register: RegisterKind, key: str, entry: FileTable | None
    ) -> Self:
        """The session with an entry of a register changed or added; None: taken out."""
        changed = self.assessment.with_entry(register, key, entry)
        return self.changed(changed, labelled(register, key))

    def dated(self, typed: Mapping[str, str]) -> Self:
        """The session with the days of events that were typed; raise ValidationError."""
        changed = with_days(self.assessment, typed, self.questionnaire)
        return self.changed(changed, _("days of the process"))

    def replied(
        self, reviewer: str, reply: Reply, status: Status | None = None
    ) -> Self:
        """The session with a reply to a reviewer's finding, and the status it leads to.

        A reply that says nothing takes the one that was there back.
        """
        changed = self.assessment.with_reply(
            reviewer, self.current_id, reply, self.reviews[reviewer].id
        )
        if status is not None:
            answer = self.answer.claiming(status)
            changed = changed.with_answer(self.current_id, answer)
        what = _("reply to {reviewer} on {id}").format(
            reviewer=self.reviews[reviewer].reviewer.name, id=self.number
        )
        return self.changed(changed, what)

    def _answer(self, what: str, kind: tuple[str, ...] = (), **changes: Any) -> Self:
        answer = self.answer.model_copy(update=changes)
        if answer == self.answer:
            return self
        changed = self.assessment.with_answer(self.current_id, answer)
        return self.changed(changed, what, kind)

    def start_what_if(self) -> Self:
        """From here on, answers are only tried out."""
        return self._moved(trial_from=self, done=(), undone=(), tried=frozenset())

    def trial_kept(self) -> Self:
        """The session with what was tried out as one step."""
        return self.trial_discarded().changed(self.record, _("what was tried out"))

    def trial_discarded(self) -> Self:
        """The session as it was before anything was tried out."""
        assert self.trial_from
        return cast(Self, self.trial_from.go_to(self.current_id))
