"""How things stand at one requirement: its answer, what reviewers say, and the score."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Self

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
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
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_in_itself
from selfassess.core.timeline.judgement import Judgement, judge

_SUPPOSED = "supposed"


@dataclass(frozen=True)
class Situation:
    """A questionnaire with the answers and reviews as they stand, and the place in view."""

    questionnaire: Questionnaire
    assessment: Assessment
    current_id: str
    """The id of the requirement in view."""
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
    def number(self) -> str:
        """By which people name the requirement in view, such as 1.2.3."""
        return self.questionnaire.numbers[self.current_id]

    @cached_property
    def score(self) -> Score:
        """The score of the answers as they stand, or as they are tried out."""
        if self.tried:
            return score(self.questionnaire, _supposed(self.assessment, self.tried))
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

    def is_same_record(self, other: "Situation") -> bool:
        """Whether both show the same answers and reviews, wherever they stand."""
        is_same = self.assessment is other.assessment and self.reviews is other.reviews
        return is_same and self.tried == other.tried

    def looks_like(self, other: "Situation") -> bool:
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

    def with_reviews(self, reviews: Reviews) -> Self:
        """The session with other reviews beside the assessment."""
        return replace(self, reviews=reviews)


def _supposed(assessment: Assessment, places: Iterable[str]) -> Assessment:
    """The assessment as if those answers had evidence and a note with the reason.

    For scores alone: nothing of it is shown or saved.
    """
    evidence = Evidence(title=_SUPPOSED, url="https://example.org/")
    assessment = assessment.with_evidence(_SUPPOSED, evidence)
    answers = dict(assessment.answers)
    for place in places:
        answer = assessment.answer_to(place)
        note = answer.note or _SUPPOSED
        cited = (*answer.evidence, _SUPPOSED)
        answers[place] = answer.model_copy(update={"evidence": cited, "note": note})
    return assessment.model_copy(update={"answers": answers})
