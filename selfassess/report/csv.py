"""The answers as CSV, for a spreadsheet: a line for each requirement.

A spreadsheet runs a cell that looks like a formula. Such a text gets an apostrophe in
front, which spreadsheets hide; it is looked for behind blanks and in full-width forms.
"""

import csv
import io
import unicodedata

from selfassess.core.assessment import Assessment
from selfassess.core.labels import outcome_label, status_label, tier_label
from selfassess.core.language import _
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.scoring import score

_FORMULA = ("=", "+", "-", "@", "|", "%")


def render_csv(questionnaire: Questionnaire, assessment: Assessment) -> bytes:
    """UTF-8 with a byte-order mark, which Excel wants; every cell in quotes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(
        (
            _("Phase"),
            _("Guideline"),
            _("Requirement"),
            _("Tier"),
            _("Title"),
            _("Answer"),
            _("Counts"),
            _("Why"),
            _("Note"),
            _("Evidence"),
            _("Addresses"),
        )
    )
    for row in _rows(questionnaire, assessment):
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula."""
    start = unicodedata.normalize("NFKC", text).lstrip()
    is_formula = start.startswith(_FORMULA) or text[:1] in ("\t", "\r", "\n")
    return f"'{text}" if is_formula else text


def _rows(questionnaire: Questionnaire, assessment: Assessment) -> list[list[str]]:
    outcomes = score(questionnaire, assessment).outcomes
    rows = []
    for requirement in questionnaire.requirements:
        phase, guideline = questionnaire.places[requirement.id]
        answer, outcome = (
            assessment.answer_to(requirement.id),
            outcomes[requirement.id],
        )
        cited = [
            assessment.evidence[slug]
            for slug in answer.evidence
            if slug in assessment.evidence
        ]
        rows.append(
            [
                phase.title,
                guideline.title,
                requirement.id,
                tier_label(requirement.tier),
                requirement.title,
                status_label(answer.status),
                _("yes") if outcome.counts else _("no"),
                outcome_label(outcome),
                answer.note,
                "; ".join(each.title for each in cited),
                "\n".join(each.url for each in cited if each.url),
            ]
        )
    return rows
