"""What entries of the registers say, field by field, as a reader is told it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from selfassess.core.cycle.retired_tables import retired_tables
from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.forum import ForumMeeting
from selfassess.core.problems import Where
from selfassess.core.review.labels import reviewer_label, stance_label
from selfassess.core.review.threads import Reviews, threads_of
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import listed
from selfassess.core.timeline.action_states import late_label
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.forum import attendance, seats_sentence
from selfassess.core.validation.register_entries import entries_of, typed_entry
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.report.content.registers.evidence import number_of

Texts = dict[str, str]
"""By the names of an entry's fields."""
Placed = tuple[Where, Texts]
"""With the place of the table that they stand in."""


def listed_texts(
    register: RegisterKind,
    questionnaire: Questionnaire,
    assessment: Assessment,
    today: date,
    reviews: Reviews,
) -> Iterator[Placed]:
    """The texts of every entry with its place, in the order of the register."""
    for key, entry in entries_of(assessment, register).items():
        texts = typed_entry(register, entry)
        texts |= dict(_as_read(entry, questionnaire, assessment))
        if isinstance(entry, PlannedAction):
            texts["done"] = _whether_done(entry, today)
        if isinstance(entry, ForumMeeting):
            texts["members"] = _who_was_there(entry, assessment)
        yield (register.value, key), texts
    if register is RegisterKind.RETIRED:
        yield from _retired_tables(questionnaire, assessment)
        yield from _retired_findings(questionnaire, assessment, reviews)


def _retired_tables(
    questionnaire: Questionnaire, assessment: Assessment
) -> Iterator[Placed]:
    """The same of days, levels and reasons that are asked no more."""
    nothing = typed_entry(RegisterKind.RETIRED, None)
    for table in retired_tables(assessment, questionnaire):
        yield (
            table.where,
            nothing
            | {
                "title": table.title,
                "edition": table.edition,
                "status": table.said,
                "note": table.note,
                "evidence": _numbers_of(table.evidence, assessment),
            },
        )


def _retired_findings(
    questionnaire: Questionnaire, assessment: Assessment, reviews: Reviews
) -> Iterator[Placed]:
    """The same of what reviewers say of answers that are asked for no more."""
    nothing = typed_entry(RegisterKind.RETIRED, None)
    spoken = (key for review in reviews.values() for key in review.findings)
    for key in dict.fromkeys((*assessment.retired, *spoken)):
        if key in questionnaire.by_id:
            continue
        entry = assessment.retired.get(key)
        for thread in threads_of(assessment, reviews, key):
            if thread.finding.is_empty:
                continue
            # Translators: {title} is what was asked, or else its id.
            title = _("{name} on: {title}").format(
                name=reviewer_label(thread.review.reviewer),
                title=entry.title if entry and entry.title else key,
            )
            yield (
                in_review(thread.slug, "findings", key),
                nothing
                | {
                    "title": title,
                    "status": stance_label(thread),
                    "note": thread.finding.note,
                },
            )


def _as_read(
    entry: FileTable, questionnaire: Questionnaire, assessment: Assessment
) -> Iterator[tuple[str, str]]:
    """By their numbers and titles, what is named by keys; days written out."""
    advice, numbers = assessment.recommendations, questionnaire.numbers
    for name, value in entry.model_dump(by_alias=True).items():
        if isinstance(value, date) and not isinstance(value, datetime):
            yield name, day_label(value)
        elif name in ("on", "for") and value in numbers:
            yield name, numbers[value]
        elif name == "recommendation" and value in advice:
            yield name, advice[value].title
        elif name == "evidence":
            yield name, _numbers_of(value, assessment)


def _numbers_of(cited: Iterable[str], assessment: Assessment) -> str:
    """The numbers of the documents that are in the register of evidence."""
    known = [slug for slug in cited if slug in assessment.evidence]
    return listed(number_of(assessment, slug) for slug in known)


def _who_was_there(meeting: ForumMeeting, assessment: Assessment) -> str:
    """How many of each side were there, and for whom those who are named sit there."""
    members = [
        assessment.members[key] for key in meeting.members if key in assessment.members
    ]
    counted = seats_sentence(attendance(meeting, assessment))
    named = listed(member.organisation for member in members)
    return "\n\n".join(filter(None, (counted, named)))


def _whether_done(action: PlannedAction, today: date) -> str:
    """The day on which it was done, or that it was not, and how late it is."""
    if action.done:
        nothing = "" if action.evidence else _("No evidence shows it.")
        return "\n\n".join(filter(None, (day_label(action.done), nothing)))
    if action.not_done:
        return ""
    return started(late_label(action, today) or _("not yet"))
