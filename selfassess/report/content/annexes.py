"""The annexes: what answers mean, sources, the star, and how the report was made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from selfassess import __version__
from selfassess.core.model.levels import AnyLevels
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.sources import Basis
from selfassess.core.review.comparison import Comparison
from selfassess.core.scoring.requirement_labels import basis_label, basis_sentence
from selfassess.core.text.i18n import _, started
from selfassess.report.content.omissions import not_shown
from selfassess.report.elements.digests import blanked
from selfassess.report.elements.links import Link, web_link
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    asked_text,
    goal_place,
    notice_of,
    requirement_title,
)
from selfassess.report.pdf.attachments import Attachment


@dataclass(frozen=True, slots=True)
class Criterion:
    """What each answer to a requirement means."""

    number: str
    title: Passage
    lines: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document that requirements are based on."""

    code: str
    title: Passage
    address: Link | None
    note: Passage | None


@dataclass(frozen=True, slots=True)
class Sources:
    """What the requirements rest on."""

    bases: tuple[tuple[str, str], ...]
    """Each word for how sure a source is, with what it means."""
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file inside the PDF, and how to know it."""

    name: str
    description: str
    digest: str


@dataclass(frozen=True, slots=True)
class Making:
    """What the wording and the star are, how the report was made, how to check it."""

    about: tuple[tuple[str, tuple[Passage, ...]], ...]
    """Headings with what stands below them."""
    made: str
    sentences: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    files_heading: str
    digest_label: str
    files: tuple[CarriedFile, ...]


def criteria_of(questionnaire: Questionnaire) -> tuple[Criterion, ...]:
    """What met, partly met and not met mean for each requirement."""
    return tuple(
        Criterion(
            questionnaire.numbers[requirement.id],
            requirement_title(questionnaire, requirement),
            tuple(
                asked_line(questionnaire, line, "requirement", requirement.id, "help")
                for line in requirement.help_lines
            ),
        )
        for requirement in questionnaire.requirements
    )


def sources_of(comparison: Comparison) -> Sources:
    """Every source under its code, and how sure sources are.

    Without those of levels that nobody gave and that the report does not show.
    """
    questionnaire = comparison.questionnaire
    hidden = _sources_of_levels_not_given(comparison)
    return Sources(
        bases=tuple(
            (started(basis_label(basis)), basis_sentence(basis)) for basis in Basis
        ),
        lines=tuple(
            _source_line(f"[S{number}]", key, questionnaire)
            for number, key in enumerate(questionnaire.sources, start=1)
            if key not in hidden
        ),
    )


def _sources_of_levels_not_given(comparison: Comparison) -> set[str]:
    asked, reviews = comparison.questionnaire, comparison.reviews.values()
    given: list[AnyLevels] = [comparison.assessment.levels]
    given += [review.levels for review in reviews]
    cited = {c.key for requirement in asked.requirements for c in requirement.sources}
    return {
        source.key
        for scale_id, scale in asked.scales.items()
        if not any(scale_id in levels for levels in given)
        for level in scale.levels
        for source in level.sources
    } - cited


def _about(questionnaire: Questionnaire) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    yield _("The wording"), notice_of(questionnaire)
    notes = (
        asked_text(questionnaire, goal.note, *goal_place(questionnaire, goal), "note")
        for goal in questionnaire.goals
    )
    silent = Passage(_("The questionnaire says nothing about the star."))
    yield _("The star"), tuple(chain.from_iterable(notes)) or (silent,)


def _source_line(code: str, key: str, questionnaire: Questionnaire) -> SourceLine:
    source, place, note = questionnaire.sources[key], ("sources", key), None
    address = web_link(source.url, source.title) if source.url else None
    if source.note:
        note = asked_line(questionnaire, source.note, *place, "note")
    title = asked_line(questionnaire, source.title, *place, "title")
    return SourceLine(code, title, address, note)


def making_of(
    comparison: Comparison,
    attachments: Sequence[Attachment],
    left_out: Sequence[str],
    *,
    with_about: bool,
) -> Making:
    """The statement that ties the report to its files."""
    questionnaire = comparison.questionnaire
    return Making(
        about=tuple(_about(questionnaire)) if with_about else (),
        made=_("How it was made"),
        sentences=(*_sentences(), *not_shown(comparison, left_out)),
        facts=(
            (_("Program"), f"selfassess {__version__}"),
            (_("Questionnaire"), f"{questionnaire.id}, {questionnaire.edition}"),
        ),
        files_heading=_("Files that belong to this report"),
        digest_label=_("SHA-256"),
        files=tuple(
            CarriedFile(each.name, each.description, blanked(each.digest))
            for each in attachments
        ),
    )


def _sentences() -> tuple[str, ...]:
    """Where all that is said comes from, and how to check that without this program."""
    return (
        _(
            "Every answer, number and verdict here was worked out from the files below, "
            "which the PDF form of this report carries as attachments. Nothing was "
            "added by hand."
        ),
        _(
            "To check without this program: have the page that selfassess verify --page "
            "verify.html writes, open it in a browser, and drop the PDF there; or save an "
            "attachment and work out its SHA-256. Either tells the two blocks that are "
            "left blank below, and so that the files inside are those that this page was "
            "made for; not who made them, and not that no page was changed, which "
            "selfassess verify REPORT.pdf tells."
        ),
    )
