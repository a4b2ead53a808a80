"""One country's answers to one edition of a questionnaire."""

from collections.abc import Container, Iterable
from typing import Any, Literal, Self

from selfassess.core.model.about.details import (
    CommentPeriod,
    LeftOut,
    Period,
    PointOfContact,
    SignOff,
    Texts,
)
from selfassess.core.model.about.report_settings import ReportSettings
from selfassess.core.model.about.translations import Translations
from selfassess.core.model.answer import UNANSWERED, Answer
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier, Slug
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    LanguageCode,
    Languages,
    Line,
    Text,
)
from selfassess.core.model.levels import ClaimedLevels
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.model.registers.commitments import Commitment
from selfassess.core.model.registers.consultation import Comment, Recommendation
from selfassess.core.model.registers.entry_order import in_their_places
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.forum import ForumMeeting, ForumMember
from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.registers.register_keys import with_new_keys
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.model.reply import Reply, reply_on, table_for
from selfassess.core.model.status import State
from selfassess.core.problems import Where

FORMAT = 1
"""The file format: 1 is the first."""


class Assessment(FileTable):
    """One country's answers to one edition of a questionnaire."""

    format: Literal[1]
    id: FilledLine
    questionnaire: Identifier
    edition: FilledLine
    digest: Line = ""
    country: FilledLine
    action_plan: FilledLine
    language: LanguageCode = "en"
    state: State = State.DRAFT
    period: Period = Period()
    point_of_contact: PointOfContact = PointOfContact()
    sign_off: SignOff = SignOff()
    texts: Texts = Texts()
    remarks: dict[Identifier, Text] = {}
    """On whole phases, by the phase's id."""
    remarks_language: Languages = {}
    """Of those remarks that are not in the language of the rest, by the phase's id."""
    recommendations: dict[Slug, Recommendation] = {}
    comments: dict[Slug, Comment] = {}
    """On the draft of the report."""
    commitments: dict[Slug, Commitment] = {}
    """What the plan promises."""
    meetings: dict[Slug, Meeting] = {}
    """Meetings and calls that people are invited to."""
    actions: dict[Slug, PlannedAction] = {}
    """What the government takes on for the process itself."""
    members: dict[Slug, ForumMember] = {}
    """Who sits in the forum."""
    forum_meetings: dict[Slug, ForumMeeting] = {}
    comment_period: CommentPeriod = CommentPeriod()
    report: ReportSettings = ReportSettings()
    not_applicable: dict[Identifier, LeftOut] = {}
    """Whole phases and guidelines, by their id, with the reason."""
    events: dict[Identifier, EventDays] = {}
    owners: dict[Slug, AnswerOwner] = {}
    """Who has to supply answers."""
    evidence: dict[Slug, Evidence] = {}
    answers: dict[Identifier, Answer] = {}
    levels: ClaimedLevels = {}
    """On the scales of the questionnaire: by scale, then by phase."""
    retired: dict[Identifier, RetiredAnswer] = {}
    """To requirements that the questionnaire asks no more."""
    replies: dict[Slug, dict[Identifier, Reply]] = {}
    """To findings: by the reviewer's name in files, then by requirement."""
    translations: Translations = {}
    """What people wrote, in other languages: by language."""
    conflicts: tuple[Conflict, ...] = ()
    """What a merge left to people; with any of them the file is not sound."""

    def language_at(self, _where: Where) -> str:
        """The language of the text that stands there, or in a review of this."""
        return self.language

    def answer_to(self, requirement_id: str) -> Answer:
        """The answer; UNANSWERED where nothing was said."""
        return self.answers.get(requirement_id, UNANSWERED)

    def with_answer(self, requirement_id: str, answer: Answer) -> Self:
        """A copy with one answer replaced."""
        answers = {**self.answers, requirement_id: answer}
        return self.model_copy(update={"answers": answers})

    def reply_to(
        self, reviewer: str, requirement_id: str, review: str = ""
    ) -> Reply | None:
        """The reply to the finding of a reviewer, in the review with that id."""
        return reply_on(self.replies, reviewer, review, requirement_id)

    def with_reply(
        self, reviewer: str, requirement_id: str, reply: Reply, review: str = ""
    ) -> Self:
        """A copy with one reply added or replaced; one that says nothing is left out."""
        earlier = self.reply_to(reviewer, requirement_id, review)
        replies = {name: {**table} for name, table in self.replies.items()}
        places = (n for n, t in replies.items() if t.get(requirement_id) is earlier)
        name = next(places) if earlier else table_for(replies, reviewer, review)
        theirs = replies.setdefault(name, {})
        theirs[requirement_id] = reply.model_copy(update={"review": review})
        if reply.is_empty:
            del theirs[requirement_id]
        if not theirs:
            del replies[name]
        return self.model_copy(update={"replies": replies})

    def with_evidence(self, slug: str, evidence: Evidence) -> Self:
        """A copy with one entry of the register added or replaced."""
        return self.model_copy(update={"evidence": {**self.evidence, slug: evidence}})

    def with_register_as_in(self, keys: Iterable[str]) -> Self:
        """A copy with the register in the order of these keys, new ones in place."""
        register = in_their_places(self.evidence, keys)
        return self.model_copy(update={"evidence": register})

    def for_the_public(self) -> Self:
        """A copy without names of members and without owners, unless reports may tell."""
        members = {key: each.nameless() for key, each in self.members.items()}
        answers = {key: each.unowned() for key, each in self.answers.items()}
        retired = {key: each.unowned() for key, each in self.retired.items()}
        untold: dict[str, Any] = {} if self.report.members else {"members": members}
        if not self.report.owners:
            untold |= {"owners": {}, "answers": answers, "retired": retired}
        return self.model_copy(update=untold)

    def with_entry(self, register: str, key: str, entry: FileTable | None) -> Self:
        """A copy with an entry of that register added or replaced; None: left out."""
        entries = {**getattr(self, register), key: entry}
        if entry is None and CITED_AS.get(register):
            return self.without_entry(register, key)
        kept = {name: entry for name, entry in entries.items() if entry is not None}
        return self.model_copy(update={register: kept})

    def without_entry(self, register: str, key: str) -> Self:
        """A copy without an entry of that register, and without what cites it."""
        data = with_new_keys(self.model_dump(), register, {key: ""})
        return type(self).model_validate(data)

    def without_evidence(self, slug: str) -> Self:
        """A copy without the entry of evidence, and without what cites it."""
        return self.without_entry("evidence", slug)

    def citing(self, slug: str) -> list[str]:
        """The requirements whose answers cite the evidence, and the levels that do."""
        answers = [key for key, each in self.answers.items() if slug in each.evidence]
        levels = [
            f"{scale}.{phase}"
            for scale, by_phase in self.levels.items()
            for phase, given in by_phase.items()
            if slug in given.evidence
        ]
        return [*answers, *levels]


def in_order(
    answers: dict[str, Answer], questionnaire: Questionnaire
) -> dict[str, Answer]:
    """An answer for every requirement in the questionnaire's order, strangers last.

    Every requirement has its table from the start and always in the same place:
    that is what lets two people's edits merge.
    """
    return {**dict.fromkeys(questionnaire.by_id, UNANSWERED), **answers}


def without_answer(answers: Container[str], questionnaire: Questionnaire) -> list[str]:
    """The requirements that have no table among the answers, not even an empty one."""
    return [key for key in questionnaire.by_id if key not in answers]
