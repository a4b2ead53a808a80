"""An assessment moved to another edition of its questionnaire."""

from dataclasses import dataclass

from selfassess.core.cycle.retired_tables import tables_under
from selfassess.core.model.answer import UNANSWERED, Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.edition_changes import (
    Asked,
    EditionChanges,
    edition_changes,
)
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.retired import (
    RetiredAnswer,
    asked_again,
    edition_label,
    retired,
)
from selfassess.core.model.status import State


@dataclass(frozen=True, slots=True)
class EditionUpdate:
    """The way from the edition that a file answers to another one."""

    before: Questionnaire | None
    """None where that edition is not known any more."""
    after: Questionnaire
    digest: str
    """Of the later edition."""

    def asked_before(self, assessment: Assessment) -> Asked:
        """What was asked; of an unknown edition all that has an answer."""
        if self.before:
            return self.before.by_id
        return dict.fromkeys(assessment.answers)

    def changes(self, assessment: Assessment) -> EditionChanges:
        """What became of each requirement."""
        return edition_changes(self.asked_before(assessment), self.after.by_id)

    def updated(self, assessment: Assessment) -> Assessment:
        """The assessment as answers to the later edition; nothing said in it is lost.

        What is worded the same stays; what is not is to be confirmed; an answer that is
        asked no more is put aside, and one that is asked again comes back. It is a draft
        again: what was final were answers to something else.
        """
        changes, then = self.changes(assessment), edition_label(assessment.edition)
        answers: dict[str, Answer] = {}
        aside: dict[str, RetiredAnswer] = dict(assessment.retired)
        replied = {key for table in assessment.replies.values() for key in table}
        for key, answer in assessment.answers.items():
            if key not in changes.gone or key in aside:
                is_other = key in (*changes.reworded, *changes.new)
                answers[key] = answer.to_confirm(then) if is_other else answer
            elif key in replied or not answer.is_empty:
                title = self.before.by_id[key].title if self.before else ""
                aside[key] = retired(answer, title, assessment.edition)
        for key in [key for key in self.after.by_id if key in aside]:
            if answers.get(key, UNANSWERED).is_empty:
                answers[key] = asked_again(aside.pop(key))
        return assessment.model_copy(
            update={
                "edition": self.after.edition,
                "digest": self.digest,
                "answers": answers,
                "retired": aside,
                "state": State.DRAFT,
                **tables_under(self.after, assessment),
            }
        )
