"""Text that people wrote, with the language and the direction it is to be read in."""

import re
import unicodedata
from dataclasses import dataclass
from textwrap import dedent

from selfassess.core.cycle.translated_assessment import mark_of
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.goals import Goal
from selfassess.core.model.questionnaire.phases import Guideline, Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.terms import usual_words
from selfassess.core.text.i18n import language_in_force, runs_right_to_left
from selfassess.core.text.terminal import cell_width, kept_indent

LONGEST_BESIDE_TITLE = 28
LONGEST_ON_ONE_PAGE = 1_200
"""In characters: twelve lines or so."""

_MARK_OF_LIST = re.compile(r"^(\s*(?:[^\w\s]{1,3}|\(?\w{1,3}[.)]))\t+")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; language and direction only where they are not the report's."""

    text: str
    language: str = ""
    direction: str = ""

    @property
    def is_long(self) -> bool:
        """So much that a page must be allowed to end within it."""
        return len(self.text) > LONGEST_ON_ONE_PAGE


def passage(text: str, language: str) -> Passage:
    """The text, marked where it departs from the words around it."""
    ours = language_in_force()
    is_other = language != ours and _TAG.fullmatch(language)
    direction = direction_of(text.removeprefix(mark_of(language)))
    usual = "rtl" if runs_right_to_left(ours) else "ltr"
    return Passage(
        text, language if is_other else "", direction if direction != usual else ""
    )


def paragraphs(text: str, language: str) -> tuple[Passage, ...]:
    """One passage for each paragraph; blank lines are what separates them."""
    return tuple(
        passage("\n".join(map(_line, part.strip("\n").split("\n"))), language)
        for part in re.split(r"\n[ \t]*\n", dedent(text))
        if part.strip()
    )


def written_line(text: str, assessment: Assessment, *where: str | int) -> Passage:
    """A line that stands there in the assessment or a review, in the language it is in."""
    return passage(text, assessment.language_at(where))


def written(
    text: str, assessment: Assessment, *where: str | int
) -> tuple[Passage, ...]:
    """Paragraphs that stand there, or in a review (`in_review`), in their language."""
    return paragraphs(text, assessment.language_at(where))


def asked_line(questionnaire: Questionnaire, text: str, *place: str) -> Passage:
    """A line of the questionnaire, in the language it is in; `place` as translations say."""
    return passage(text, questionnaire.language_at(place))


def asked_text(
    questionnaire: Questionnaire, text: str, *place: str
) -> tuple[Passage, ...]:
    """Paragraphs of the questionnaire, in the language they are in."""
    return paragraphs(text, questionnaire.language_at(place))


def requirement_title(
    questionnaire: Questionnaire, requirement: Requirement
) -> Passage:
    """What a requirement is called, in the language it is in."""
    return asked_line(
        questionnaire, requirement.title, "requirement", requirement.id, "title"
    )


def part_place(part: Part) -> tuple[str, str]:
    """Where the texts of a phase or a guideline stand in a translation."""
    return "guideline" if isinstance(part, Guideline) else "phase", part.id


def goal_place(questionnaire: Questionnaire, goal: Goal) -> tuple[str, ...]:
    """Where the texts of a verdict stand in a translation."""
    if goal is questionnaire.star:
        return ("star",)
    return "verdict", str(questionnaire.verdicts.index(goal) + 1)


def notice_of(questionnaire: Questionnaire) -> tuple[Passage, ...]:
    """Whose wording it is, and behind that whose translation."""
    whose = questionnaire.translation_notice
    own = questionnaire.notice.removesuffix(whose)
    return (
        *asked_text(questionnaire, own, "notice"),
        *paragraphs(whose, questionnaire.language),
    )


def _line(text: str) -> str:
    """The line without tabs, which no form of the report keeps.

    Between the cells of a pasted table stands a stroke, so that an empty cell is seen
    and heard; the mark of a pasted list stays with its words, and a line keeps its place.
    """
    text = _MARK_OF_LIST.sub(r"\1 ", text)
    if "\t" in text.strip():
        return " | ".join(cell.strip() for cell in text.rstrip().split("\t")).strip()
    return kept_indent(text)


def direction_of(text: str) -> str:
    """`rtl` or `ltr`, as the first letter decides; nothing where there is no letter."""
    # That is what `dir=auto` does, which the printer does not know.
    for character in text:
        strength = unicodedata.bidirectional(character)
        if strength in ("R", "AL"):
            return "rtl"
        if strength == "L":
            return "ltr"
    return ""


def shortened(text: str, longest: int) -> str:
    """At most that many characters, for the head of a page: whole words if it can be."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    whole = cut if text[len(cut)].isspace() else cut.rpartition(" ")[0]
    return (whole if 2 * len(whole) > len(cut) else cut).rstrip(" ,;:.(-") + "…"


def is_stacked(number: str, tier: str) -> bool:
    """The two are too long to stand beside a title."""
    return cell_width(number + tier) > LONGEST_BESIDE_TITLE


def word(questionnaire: Questionnaire, name: str) -> Passage:
    """The questionnaire's own word in its language; else the program's."""
    usual = usual_words()[name]
    own = getattr(questionnaire.words, name)
    return asked_line(questionnaire, own, "words", name) if own else Passage(usual)
