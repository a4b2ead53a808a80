"""Who owes which answers: what each owner is asked, and what of it is open or late."""

from dataclasses import dataclass
from datetime import date

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.scoring.outcome import Outcome
from selfassess.core.scoring.score import Score
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.text.languages.conventions import in_a_row
from selfassess.core.timeline.day_labels import day_label, late_label


@dataclass(frozen=True, slots=True)
class OwedAnswer:
    """An answer that somebody has to supply, as it is on a day."""

    outcome: Outcome
    due: date | None
    today: date

    @property
    def is_open(self) -> bool:
        """Whether there is no answer yet, or it lacks what it needs to count."""
        rule = self.outcome.rule
        return rule is not None and rule.is_open

    @property
    def is_late(self) -> bool:
        """Whether it should be there by now, and is open."""
        return self.is_open and self.due is not None and self.due < self.today

    @property
    def due_label(self) -> str:
        """By when it is due, and how late it is; empty where no day is said."""
        if self.due is None:
            return ""
        day = day_label(self.due)
        if not self.is_late:
            return _("due {day}").format(day=day)
        # Translators: as in "due 3 May 2026, late by 2 days"
        text = _("due {day}, {late}")
        return text.format(day=day, late=late_label(self.due, self.today))


@dataclass(frozen=True, slots=True)
class OwedAnswers:
    """All that one owner has to supply, in the questionnaire's order."""

    key: str
    owner: AnswerOwner
    asked: tuple[OwedAnswer, ...]

    @property
    def answered(self) -> int:
        """How many are answered, whatever is claimed."""
        return sum(bool(each.outcome.status) for each in self.asked)

    @property
    def with_evidence(self) -> int:
        """How many are answered with evidence of the kind asked for."""
        shown = (each.outcome for each in self.asked if each.outcome.is_shown)
        return sum(bool(outcome.status) for outcome in shown)

    @property
    def open(self) -> tuple[OwedAnswer, ...]:
        """Those that wait for an answer, or for what it needs to count."""
        return tuple(each for each in self.asked if each.is_open)

    @property
    def late(self) -> int:
        """How many should be there by now."""
        return sum(each.is_late for each in self.asked)

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """The figures of one row: asked, answered, with evidence, open, late."""
        answered, shown = self.answered, self.with_evidence
        return len(self.asked), answered, shown, len(self.open), self.late


def count_heads() -> tuple[str, str, str, str, str]:
    """What the figures of a row are called."""
    return (
        pgettext("number of answers", "asked"),
        pgettext("number of answers", "answered"),
        pgettext("number of answers", "with evidence"),
        pgettext("number of answers", "open"),
        pgettext("number of answers", "late"),
    )


def owed_answers(
    score: Score, assessment: Assessment, today: date
) -> list[OwedAnswers]:
    """What every owner has to supply; what is left out as a whole is asked of nobody."""
    asked: dict[str, list[OwedAnswer]] = {key: [] for key in assessment.owners}
    for place, outcome in score.outcomes.items():
        answer = assessment.answer_to(place)
        if answer.owner in asked and not outcome.part:
            owed = OwedAnswer(outcome, answer.due, today)
            asked[answer.owner].append(owed)
    return [
        OwedAnswers(key, owner, tuple(asked[key]))
        for key, owner in assessment.owners.items()
    ]


def owner_label(assessment: Assessment, outcome: Outcome, today: date) -> str:
    """Who has to supply an answer, and by when; empty where nothing of it is said."""
    answer = assessment.answer_to(outcome.requirement.id)
    owner = assessment.owners.get(answer.owner)
    due = OwedAnswer(outcome, answer.due, today).due_label
    return in_a_row(filter(None, (owner.name if owner else answer.owner, due)))


def unowned_sentence(score: Score, assessment: Assessment) -> str:
    """How many requirements wait for an owner; empty if none do."""
    count = sum(
        not (outcome.part or assessment.answer_to(place).owner)
        for place, outcome in score.outcomes.items()
    )
    sentence = ngettext(
        "{count} requirement waits for an owner.",
        "{count} requirements wait for an owner.",
        count,
    )
    return sentence.format(count=count) if count else ""
