"""A review to be written by hand: above every finding stands what it is about."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.output.wrap import wrapped
from selfassess.cli.report_files.forms.form_formats import PDF, written_form
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.review import Review
from selfassess.core.scoring.labels import status_label, tier_label
from selfassess.core.scoring.levels.level_labels import asked_label
from selfassess.core.text.characters import in_one_line
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.terminal import shortened
from selfassess.storage.documents.review_text import review_tables
from selfassess.storage.toml.writer import format_toml

if TYPE_CHECKING:
    from selfassess.report.forms.checklist import Checklist

TEXTS = ("", ".toml", ".txt")
"""What names end in that are for any editor."""
LONGEST_NOTE = 600
"""Cells of a note that are quoted; the whole stands in the assessment."""


def blank_review(
    name: str, review: Review, questionnaire: Questionnaire, about: Assessment
) -> bytes:
    """The review to fill in, in the format that the name ends in; raise CannotSave."""
    ending = Path(name).suffix.lower()
    if ending == ".html":
        return review_page(review, questionnaire, about)
    if ending in TEXTS:
        return explained_review(review, questionnaire, about).encode()
    from selfassess.report.forms.reviews.review_paper import review_paper

    form = review_paper(review, questionnaire, about)
    return printed_form(form) if ending == PDF else written_form(name, form)


def printed_form(form: "Checklist") -> bytes:
    """A form as PDF."""
    from selfassess.report.formats.html import Paper, render_checklist
    from selfassess.report.pdf.render import html_to_pdf

    html = render_checklist(form, Paper("a4"))
    return html_to_pdf(html, (), lambda *_told: None, is_form=True)


def explained_review(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> str:
    """A review's text with comments: how it is filled in, and what each finding is on."""
    tables = review_tables(review, questionnaire, about)
    findings = tables.pop("findings")
    names = [name for name in tables if name in ("levels", "wording")]
    behind = {name: tables.pop(name) for name in names}
    blocks = [_commented(_beginning(about)), format_toml(tables)]
    for requirement_id, finding in findings.items():
        comments = _commented(_about(requirement_id, about, questionnaire))
        blocks.append(comments + format_toml({"findings": {requirement_id: finding}}))
    if behind:
        sentences = map(_about_level, questionnaire.asked_levels)
        blocks.append(_commented(sentences) + format_toml(behind))
    return "\n".join(blocks)


def review_page(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> bytes:
    """A page on which the review is filled in with a browser."""
    # Templates take a while to load.
    from selfassess.report.formats.form_page.review_page import write_review_page
    from selfassess.report.forms.reviews.review_form import review_form

    tables = review_tables(review, questionnaire, about)
    findings = {
        key: finding
        for key, finding in tables["findings"].items()
        if key not in questionnaire.by_id
    }
    tables = {"findings": findings, "wording": tables.get("wording")}
    rest = {name: table for name, table in tables.items() if table}
    form = review_form(review, questionnaire, about)
    return write_review_page(form, format_toml(rest) if rest else "")


def _beginning(about: Assessment) -> Iterator[str]:
    yield _("A review of: {country}, {action_plan}").format(
        country=about.country, action_plan=about.action_plan
    )
    yield _("Write below each requirement what you make of its answer:")
    yield _(
        # Translators: verdict and the three words in quotation marks stand in the file:
        # leave them.
        'verdict = "agree", "disagree" or "cannot_tell"; left empty it says nothing'
    )
    yield _(
        # Translators: status and the words in quotation marks stand in the file: leave
        # them.
        'status = what you would answer: "met", "partly_met", "not_met" or '
        '"not_applicable"'
    )
    # Translators: note and the marks """ stand in the file: leave them.
    yield _('note = your reasons; several lines stand between """ and """')
    yield _(
        # Translators: of stands in the file: leave it.
        "of = which state of the answer you saw; leave it, and the ids, as they are"
    )
    yield _("Save it as plain text (UTF-8) under any name, and send it back.")


def _about(
    requirement_id: str, about: Assessment, questionnaire: Questionnaire
) -> Iterator[str]:
    """The requirement, and the answer with its evidence and its note."""
    if requirement := questionnaire.by_id.get(requirement_id):
        number = questionnaire.numbers[requirement_id]
        yield f"{number} {requirement.title} ({tier_label(requirement.tier)})"
        yield requirement.text
    answer = about.answer_to(requirement_id)
    # Translators: the government's answer to a requirement.
    yield _("Their answer: {status}").format(status=status_label(answer.status))
    for slug in answer.evidence:
        if entry := about.evidence.get(slug):
            named = " ".join(filter(None, (entry.title, entry.url)))
            # Translators: what the government's answer cites.
            yield _("Their evidence: {entry}").format(entry=named)
    if answer.note:
        note = shortened(in_one_line(answer.note), LONGEST_NOTE)
        # Translators: the note of the government's answer.
        yield _("Their note: {note}").format(note=note)


def _about_level(asked: AskedLevel) -> str:
    levels = one_of(f'"{level_id}"' for level_id in asked.scale.ids)
    # Translators: level, open, true and false stand in the file: leave them. {asked} is
    # what is asked; {levels} is a list.
    sentence = _("{asked}: level = one of {levels}; open = true or false")
    return sentence.format(asked=asked_label(asked), levels=levels)


def _commented(sentences: Iterable[str]) -> str:
    """Lines that TOML leaves out, whatever stands in the sentences."""
    lines = (
        line
        for sentence in sentences
        for line in wrapped(in_one_line(sentence), width=76)
    )
    return "".join(f"# {line}\n" for line in lines)
