"""Who owes which answers, and what to send to them, for machines."""

import datetime
from collections.abc import Iterable

from selfassess.core.cycle.owed_answers import OwedAnswer, OwedAnswers
from selfassess.core.cycle.owner_letter import OwnerLetter
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.scoring.rules import Rule
from selfassess.report.formats.data.machine_data import MachineData


class OwedAnswerData(MachineData):
    """One answer that is asked of an owner."""

    requirement: str
    number: str
    title: str
    status: Status
    due: datetime.date | None
    open: bool
    """There is no answer yet, or it lacks what it needs to count."""
    late: bool
    rule: Rule | None
    """Why it does not count."""


class LetterData(MachineData):
    """A message in plain text; nothing is sent."""

    to: str
    subject: str
    body: str


class OwedAnswersData(MachineData):
    """All that is asked of one owner."""

    key: str
    name: str
    email: str
    language: str
    asked: int
    answered: int
    with_evidence: int
    open: int
    late: int
    answers: tuple[OwedAnswerData, ...]
    letter: LetterData


class OwnersData(MachineData):
    """What every owner owes on a day."""

    today: datetime.date
    owners: tuple[OwedAnswersData, ...]


def owners_data(
    rows: Iterable[tuple[OwedAnswers, OwnerLetter]],
    questionnaire: Questionnaire,
    today: datetime.date,
) -> OwnersData:
    """What every owner owes on that day, and what to send to them."""
    owners = (_owner(owed, letter, questionnaire) for owed, letter in rows)
    return OwnersData(today=today, owners=tuple(owners))


def _owner(
    owed: OwedAnswers, letter: OwnerLetter, questionnaire: Questionnaire
) -> OwedAnswersData:
    asked, answered, with_evidence, is_open, late = owed.counts
    return OwedAnswersData(
        key=owed.key,
        name=owed.owner.name,
        email=owed.owner.email,
        language=owed.owner.language,
        asked=asked,
        answered=answered,
        with_evidence=with_evidence,
        open=is_open,
        late=late,
        answers=tuple(_answer(each, questionnaire) for each in owed.asked),
        letter=LetterData(to=letter.to, subject=letter.subject, body=letter.body),
    )


def _answer(owed: OwedAnswer, questionnaire: Questionnaire) -> OwedAnswerData:
    requirement = owed.outcome.requirement
    return OwedAnswerData(
        requirement=requirement.id,
        number=questionnaire.numbers[requirement.id],
        title=requirement.title,
        status=owed.outcome.status,
        due=owed.due,
        open=owed.is_open,
        late=owed.is_late,
        rule=owed.outcome.rule,
    )
