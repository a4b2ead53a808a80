"""Links inside the report, and the numbers and titles by which its parts are named."""

from dataclasses import dataclass

from selfassess.core.model.questionnaire.phases import Guideline, Part
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import Passage, asked_line, part_place, passage


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without a target they are plain text."""

    text: Passage
    target: str
    title: str = ""
    """What the link is called where the words alone would not say it."""


def web_link(address: str, title: str) -> Link:
    """An address that leads to itself; one that is not safe to follow is plain text."""
    target = safe_address(address) or ""
    return Link(passage(target or address, ""), target, title)


def level_anchor(scale_id: str) -> str:
    """Where the report shows the levels of a scale."""
    return f"level-{scale_id}"


def requirement_anchor(requirement_id: str) -> str:
    """Where the report shows the requirement."""
    return f"requirement-{requirement_id}"


def number_of_part(part: Part, questionnaire: Questionnaire) -> str:
    """The number of a phase, such as 1, or of a guideline, such as 1.2."""
    number = questionnaire.numbers[next(iter(part.requirements)).id].rpartition(".")[0]
    return number if isinstance(part, Guideline) else number.partition(".")[0]


def titled(part: Part, questionnaire: Questionnaire, more: str = "") -> Passage:
    """The title of a phase or guideline behind its number."""
    number = number_of_part(part, questionnaire)
    return asked_line(
        questionnaire, f"{number} {part.title}{more}", *part_place(part), "title"
    )


def requirement_link(questionnaire: Questionnaire, requirement_id: str) -> Link:
    """The number, leading to where the report shows the requirement."""
    number = questionnaire.numbers[requirement_id]
    return Link(
        Passage(number),
        f"#{requirement_anchor(requirement_id)}",
        labelled(number, questionnaire.by_id[requirement_id].title),
    )
