"""The answers as CSV, for a spreadsheet: a line for each requirement.

A spreadsheet runs a cell that looks like a formula. Such a text gets an apostrophe in
front, which spreadsheets hide; it is looked for behind blanks and in full-width forms.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel, given_at
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.labels import reply_lead, reviewer_label, thread_label
from selfassess.core.review.replies import replyable
from selfassess.core.review.threads import ReviewThread
from selfassess.core.scoring.labels import outcome_label, status_label, tier_label
from selfassess.core.scoring.levels.level_labels import level_label
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.validation.evidence_form import EVIDENCE_FIELDS, typed_from

_FORMULA = ("=", "+", "-", "@", "|", "%")


def render_csv(comparison: Comparison) -> bytes:
    """What reviewers say stands in one cell: there are as many as there are.

    UTF-8 with a byte-order mark, which Excel wants; every cell in quotes.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(
        (
            _("Country"),
            _("Action plan"),
            _("Questionnaire"),
            _("Edition"),
            _("Phase"),
            _("Guideline"),
            _("Requirement"),
            _("Number"),
            _("Tier"),
            _("Title"),
            _("Answer"),
            pgettext("a column of a table", "Counts"),
            pgettext("a column of a table", "Why"),
            _("Note"),
            *(_(field.column) for field in EVIDENCE_FIELDS.values() if field.column),
            _("What in it shows the claim"),
            _("Level of the phase"),
            _("Findings of reviewers"),
            _("Disputed by"),
            _("Waiting for a reply"),
            _("Not reviewed by"),
        )
    )
    for requirement in comparison.questionnaire.requirements:
        writer.writerow(map(harmless, _row(requirement, comparison)))
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula."""
    start = unicodedata.normalize("NFKC", text).lstrip()
    is_formula = start.startswith(_FORMULA) or text[:1] in ("\t", "\r", "\n")
    return f"'{text}" if is_formula else text


def _row(requirement: Requirement, comparison: Comparison) -> Iterator[str]:
    yield from _asked(requirement, comparison)
    yield from _answered(requirement, comparison)
    threads = comparison.rows[requirement.id].threads
    yield "\n\n".join(map(_finding, replyable(threads)))
    yield str(sum(thread.is_disputed for thread in threads))
    yield str(sum(thread.needs_reply for thread in threads))
    yield str(sum(thread.is_silent for thread in threads))


def _asked(requirement: Requirement, comparison: Comparison) -> tuple[str, ...]:
    """Whose answer it is, and to what."""
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    phase, guideline = questionnaire.places[requirement.id]
    return (
        assessment.country,
        assessment.action_plan,
        questionnaire.id,
        questionnaire.edition,
        phase.title,
        guideline.title,
        requirement.id,
        questionnaire.numbers[requirement.id],
        tier_label(requirement.tier),
        requirement.title,
    )


def _answered(requirement: Requirement, comparison: Comparison) -> Iterator[str]:
    """What is claimed, whether it counts, and what shows it."""
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    answer = comparison.rows[requirement.id].answer
    outcome = comparison.ours.outcomes[requirement.id]
    yield status_label(answer.status)
    yield _("yes") if outcome.counts else _("no")
    yield outcome_label(outcome)
    yield answer.note
    register = assessment.evidence
    yield from _evidence([register[key] for key in answer.evidence if key in register])
    shown = answer.shows.items()
    yield "\n".join(labelled(register[k].title, s) for k, s in shown if k in register)
    phase, _guideline = questionnaire.places[requirement.id]
    yield "\n".join(_levels(questionnaire, assessment, phase.id))


def _evidence(cited: list[Evidence]) -> Iterator[str]:
    """A cell for each field that has a column."""
    typed = [typed_from(evidence) for evidence in cited]
    for name, field in EVIDENCE_FIELDS.items():
        if field.column:
            between = "; " if name == "title" else "\n"
            yield between.join(texts[name] for texts in typed if texts[name])


def _levels(
    questionnaire: Questionnaire, assessment: Assessment, phase_id: str
) -> Iterator[str]:
    """What was given for the phase on each scale, why, and the titles of what shows it."""
    for asked in questionnaire.asked_levels:
        given = given_at(assessment.levels, asked, ClaimedLevel())
        if asked.phase.id != phase_id or given.is_empty:
            continue
        yield labelled(asked.scale.title, level_label(asked.scale, given))
        if given.note:
            yield given.note
        register = assessment.evidence
        yield from (register[key].title for key in given.evidence if key in register)


def _finding(thread: ReviewThread) -> str:
    lines = [labelled(reviewer_label(thread.review.reviewer), thread_label(thread))]
    if thread.finding.note:
        lines.append(thread.finding.note)
    if thread.reply:
        lead = _("Reply: {decision}").format(decision=reply_lead(thread.reply))
        lines.append(f"{lead} {thread.reply.note}".rstrip())
    return "\n".join(lines)
