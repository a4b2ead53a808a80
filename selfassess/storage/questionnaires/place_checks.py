"""Whether a questionnaire lies where it is looked for: in places called by its ids."""

from pathlib import Path

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _

FILE_NAME = "questionnaire.toml"
EDITIONS = "editions"
"""The folder beside a questionnaire with its earlier editions, each as `EDITION.toml`."""


def misplaced(questionnaire: Questionnaire, path: Path) -> list[Problem]:
    """What is wrong with the names of a questionnaire's folder and file, by its ids.

    A file of another name than the catalog looks for may lie anywhere.
    """
    path = path if path.parent.name not in ("", "..") else path.resolve()
    above = path.parent.parent
    is_earlier = path.parent.name == EDITIONS and (above / FILE_NAME).is_file()
    if path.name != FILE_NAME and not is_earlier:
        return []
    problems = []
    folder = (above.resolve() if is_earlier else path.parent).name
    if questionnaire.id != folder:
        # Translators: said of the id of a questionnaire, named before the colon.
        message = _("must stand in a folder of that name, not in `{folder}`")
        problems += [Problem(message.format(folder=folder), ("id",), code="SA608")]
    if is_earlier and questionnaire.edition != path.stem:
        # Translators: said of the id of a questionnaire, named before the colon.
        message = _("must stand in a file of that name, not in `{name}`")
        told = message.format(name=path.name)
        problems += [Problem(told, ("edition",), code="SA608")]
    return problems
