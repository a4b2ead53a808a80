"""A text to send to an owner: what is asked of them, what is open, how to answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from shlex import quote

from selfassess.core.cycle.owed_answers import OwedAnswer, OwedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.labels import carried_label, rule_label
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, listed


@dataclass(frozen=True, slots=True)
class OwnerLetter:
    """A message in plain text; the program sends nothing."""

    to: str
    """The address; empty where none is known."""
    subject: str
    body: str


def letter_to(
    owed: OwedAnswers, questionnaire: Questionnaire, assessment: Assessment
) -> OwnerLetter:
    """The message to one owner, in the language of the words in force."""
    subject = ngettext(
        "{country}, {plan}: {count} answer is open",
        "{country}, {plan}: {count} answers are open",
        len(owed.open),
    ).format(
        country=assessment.country, plan=assessment.action_plan, count=len(owed.open)
    )
    parts = (
        _("Dear {name},").format(name=owed.owner.name),
        _asked(owed, questionnaire, assessment),
        *(_open(each, questionnaire) for each in owed.open),
        _answered(owed, questionnaire),
        *_how_to_answer(owed, assessment),
        _sender(assessment),
    )
    body = "\n\n".join(part for part in parts if part)
    return OwnerLetter(owed.owner.email, subject, body)


def _asked(
    owed: OwedAnswers, questionnaire: Questionnaire, assessment: Assessment
) -> str:
    about = _("{country} answers “{questionnaire}” for its {plan}.").format(
        country=assessment.country,
        questionnaire=questionnaire.title,
        plan=assessment.action_plan,
    )
    asked, _answered, _shown, is_open, late = owed.counts
    if not asked:
        return f"{about} {_('No answer is asked of you.')}"
    sentence = ngettext(
        "{count} answer is asked of you.", "{count} answers are asked of you.", asked
    ).format(count=asked)
    counted = _("Open: {open}. Late: {late}.").format(open=is_open, late=late)
    return f"{about} {sentence} {counted}"


def _open(owed: OwedAnswer, questionnaire: Questionnaire) -> str:
    # In the words of the letter, which may not be those that the outcome came from.
    requirement = questionnaire.by_id[owed.outcome.requirement.id]
    number = questionnaire.numbers[requirement.id]
    assert owed.outcome.rule
    reason = carried_label(owed.outcome) or rule_label(owed.outcome.rule)
    told = clauses(filter(None, (reason, owed.due_label)))
    return f"{number}  {requirement.title}\n    {told}"


def _answered(owed: OwedAnswers, questionnaire: Questionnaire) -> str:
    """The numbers of what needs nothing more."""
    numbers = (
        questionnaire.numbers[each.outcome.requirement.id]
        for each in owed.asked
        if not each.is_open
    )
    done = listed(numbers)
    return (
        _("Nothing more is needed for: {numbers}").format(numbers=done) if done else ""
    )


def _how_to_answer(owed: OwedAnswers, assessment: Assessment) -> Iterator[str]:
    if owed.open:
        yield _(
            "Please say for each whether it is met, why, and what shows it: a title, an "
            "address and a date."
        )
        contact = assessment.point_of_contact
        name, address = contact.name or contact.office, contact.email
        back = f"{name} <{address}>" if name and address else name or address
        yield _(
            "Please fill in the form that comes with this message, and send it back to "
            "{address}."
        ).format(address=back or _("us"))


def _sender(assessment: Assessment) -> str:
    contact = assessment.point_of_contact
    return "\n".join(filter(None, (contact.name, contact.office)))


def form_command(file: str, key: str) -> str:
    """What makes the form that goes with the message."""
    return f"selfassess form {quote(file)} --owner {key} -o {key}.docx"
