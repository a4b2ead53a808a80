"""The words for a level that was given: which, who could take part, and where."""

from collections.abc import Collection, Iterator

from selfassess.core.model.levels import AnyLevels, GivenLevel, given_at
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel, Scale
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, in_a_row
from selfassess.core.text.spelling import word_meant


def openness_label(given: GivenLevel) -> str:
    """Who could take part, in a few words."""
    if given.open is None:
        return _("not said who could take part")
    return _("open to anyone") if given.open else _("by invitation")


def openness_choices() -> list[str]:
    """Who could take part, as a form offers it."""
    return [openness_label(GivenLevel(open=is_open)) for is_open in (True, False)]


def level_title(scale: Scale, level_id: str) -> str:
    """What a level is called; one that the scale does not have as it stands there."""
    level = scale.level(level_id)
    return level.title if level else level_id or _("not given")


def level_label(scale: Scale, given: GivenLevel) -> str:
    """The level, and who could take part if that is said."""
    title = level_title(scale, given.level)
    if given.open is None:
        return title
    return in_a_row((title, openness_label(given)))


def level_meant(scale: Scale, text: str) -> str:
    """The id of the level that a person typed: by its id, its title or its number."""
    names = {
        level.id: (level.title.casefold(), str(number))
        for number, level in enumerate(scale.levels, start=1)
    }
    return word_meant(text, names)


def asked_label(asked: AskedLevel) -> str:
    """Which level is asked: the scale, and the phase."""
    return in_a_row((asked.scale.title, asked.phase.title))


def citing_label(questionnaire: Questionnaire, citing: Collection[str]) -> str:
    """Where evidence is cited: the numbers of the requirements, and which levels."""
    levels = {
        f"{asked.scale_id}.{asked.phase.id}": asked_label(asked)
        for asked in questionnaire.asked_levels
    }
    numbers = questionnaire.in_numbers(key for key in citing if key not in levels)
    names = (levels[key] for key in citing if key in levels)
    return clauses(filter(None, (numbers, *names)))


def given_levels(
    questionnaire: Questionnaire, levels: AnyLevels
) -> Iterator[tuple[AskedLevel, GivenLevel]]:
    """The levels that were given, in the order in which they are asked."""
    for asked in questionnaire.asked_levels:
        given = given_at(levels, asked, GivenLevel())
        if not given.is_empty:
            yield asked, given


def level_sentences(questionnaire: Questionnaire, levels: AnyLevels) -> Iterator[str]:
    """A sentence for every level that was given."""
    for asked, given in given_levels(questionnaire, levels):
        yield level_sentence(asked, given)


def level_sentence(asked: AskedLevel, given: GivenLevel) -> str:
    """Which level was given for a phase."""
    return _("{scale}: {level}.").format(
        scale=asked_label(asked), level=level_label(asked.scale, given)
    )
