"""The evidence register as an annex, numbered in the register's order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel, given_at
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import size_label
from selfassess.core.model.registers.origin import origin_label
from selfassess.core.scoring.levels.level_labels import asked_label
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import in_a_row
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.validation.evidence.listed_evidence import seen_sentence
from selfassess.core.validation.evidence_form import EVIDENCE_FIELDS, typed_from
from selfassess.report.elements.links import (
    Link,
    level_anchor,
    requirement_link,
    web_link,
)
from selfassess.report.elements.passages import (
    LONGEST_ON_ONE_PAGE,
    Passage,
    passage,
    written,
    written_line,
)
from selfassess.report.pdf.attached_evidence import attached_names
from selfassess.report.pdf.attachments import Attachment

MOST_CITING_IN_A_ROW = 100
"""Of requirements that cite the same evidence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of evidence."""

    anchor: str
    number: str
    title: Passage
    date: str
    address: Link | None
    facts: tuple[tuple[str, str], ...]
    """What else is told of it on lines of their own, and in which words."""
    note: tuple[Passage, ...]
    cited_by: tuple[Link, ...]

    @property
    def is_long(self) -> bool:
        """Too much for a row of a table, which must not run over the end of a page."""
        length = sum(len(each.text) + 60 for each in self.note)
        return length > LONGEST_ON_ONE_PAGE or len(self.cited_by) > MOST_CITING_IN_A_ROW


@dataclass(frozen=True, slots=True)
class Register:
    """All evidence, with the fixed words around it."""

    introduction: str
    entries: tuple[Entry, ...]
    columns: tuple[str, ...]
    nowhere: str


def number_of(assessment: Assessment, slug: str) -> str:
    """The number under which the register lists the evidence."""
    return f"[{list(assessment.evidence).index(slug) + 1}]"


def evidence_anchor(slug: str) -> str:
    """Where the register lists the evidence."""
    return f"evidence-{slug}"


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of evidence that an answer cites."""

    evidence: Link
    shows: Passage | None
    """What in it shows the claim."""


def cited(
    slugs: Iterable[str],
    shows: Mapping[str, str],
    assessment: Assessment,
    *where: str,
    with_links: bool,
) -> Iterator[Cited]:
    """Evidence as the register numbers it, each once; `shows`: what in it shows the claim.

    `where` is the place of `shows`.
    """
    for slug in dict.fromkeys(slugs):
        text = _("{slug} (not in the evidence register)").format(slug=slug)
        target, language, shown = "", "", shows.get(slug)
        if slug in assessment.evidence:
            text = f"{number_of(assessment, slug)} {assessment.evidence[slug].title}"
            target = f"#{evidence_anchor(slug)}" if with_links else ""
            language = assessment.language_at(("evidence", slug, "title"))
        link = Link(passage(text, language), target)
        said = written_line(shown, assessment, *where, slug) if shown else None
        yield Cited(link, said)


def register_of(
    questionnaire: Questionnaire,
    assessment: Assessment,
    attachments: Iterable[Attachment],
) -> Register:
    """The annex with all evidence, cited or not."""
    sizes = {each.name: size_label(len(each.content)) for each in attachments}
    attached = {
        file: f"{name}, {sizes[name]}"
        for file, name in attached_names(assessment)
        if name in sizes
    }
    return Register(
        introduction=_introduction(questionnaire, assessment),
        entries=tuple(
            _entry(questionnaire, assessment, slug, attached.get(evidence.file, ""))
            for slug, evidence in assessment.evidence.items()
        ),
        columns=(
            pgettext("a number", "No."),
            _("Evidence"),
            # Translators: heading over a day and who made a document
            _("Date, made by"),
            _("Cited for"),
        ),
        nowhere=_("no requirement"),
    )


def _introduction(questionnaire: Questionnaire, assessment: Assessment) -> str:
    if not assessment.evidence:
        return _("No evidence is listed.")
    answers = map(assessment.answer_to, questionnaire.by_id)
    if not any(
        slug in assessment.evidence for answer in answers for slug in answer.evidence
    ):
        return _("No answer cites any of it yet.")
    return _("What the answers cite, by the numbers used above.")


def _entry(
    questionnaire: Questionnaire, assessment: Assessment, slug: str, attached: str
) -> Entry:
    evidence = assessment.evidence[slug]
    return Entry(
        anchor=evidence_anchor(slug),
        number=number_of(assessment, slug),
        title=written_line(evidence.title, assessment, "evidence", slug, "title"),
        date=_dated(evidence),
        address=_address(evidence),
        facts=tuple(_facts(evidence, attached)),
        note=written(evidence.note, assessment, "evidence", slug, "note"),
        cited_by=tuple(
            requirement_link(questionnaire, requirement_id)
            for requirement_id in questionnaire.by_id
            if slug in assessment.answer_to(requirement_id).evidence
        )
        + tuple(
            Link(Passage(asked_label(asked)), f"#{level_anchor(asked.scale_id)}")
            for asked in questionnaire.asked_levels
            if slug in given_at(assessment.levels, asked, ClaimedLevel()).evidence
        ),
    )


def _facts(evidence: Evidence, attached: str) -> Iterator[tuple[str, str]]:
    for name, value in typed_from(evidence).items():
        printed = EVIDENCE_FIELDS[name].printed
        if printed and value:
            yield _(printed), value
    if attached:
        yield _("Attached to the PDF as"), attached
    if evidence.seen:
        yield _("Address when last looked up"), seen_sentence(evidence.seen)


def _dated(evidence: Evidence) -> str:
    date = day_label(evidence.date) if evidence.date else _("not dated")
    if evidence.by:
        date = in_a_row((date, origin_label(evidence.by)))
    if evidence.shows_something:
        return date
    return _("{date}, with neither an address nor a file").format(date=date)


def _address(evidence: Evidence) -> Link | None:
    if not evidence.url:
        return None
    title = _("{title}, on the web").format(title=evidence.title)
    return web_link(evidence.url, title)
