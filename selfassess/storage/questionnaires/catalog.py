"""The catalog of questionnaires and examples: shipped, the user's own, beside a file.

In a checkout `questionnaires/` and `examples/` stand beside the package; in a
wheel they are inside it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import platformdirs

from selfassess.core.errors import InvalidFile, SelfAssessError, UnknownQuestionnaire
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.language_codes import is_language
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean
from selfassess.storage.questionnaires.place_checks import (
    EDITIONS,
    FILE_NAME,
    misplaced,
)
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
    load_questionnaire,
)
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import read_document

DEFAULT_QUESTIONNAIRE = "ogp-cocreation-2016"

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_-]{0,79}")
_PACKAGE = Path(__file__).resolve().parent.parent.parent


def _shipped(folder: str) -> Path:
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def user_questionnaires() -> Path:
    """Where people put questionnaires of their own."""
    return Path(platformdirs.user_data_dir("selfassess")) / "questionnaires"


def questionnaire_paths() -> dict[str, Path]:
    """Every questionnaire by its id; the user's own cannot replace a shipped one."""
    paths: dict[str, Path] = {}
    for folder in (_shipped("questionnaires"), user_questionnaires()):
        for path in sorted(folder.glob(f"*/{FILE_NAME}")):
            paths.setdefault(path.parent.name, path)
    return paths


def questionnaire_titles(near: str = "") -> dict[str, str]:
    """What can be asked, by id and the default first, for somebody to choose from.

    `near`: an assessment's path; what stands beside it is offered, too.
    """
    known = _beside(near) | questionnaire_paths()
    return {
        identifier: _title(known[identifier])
        for identifier in sorted(known, key=lambda i: (i != DEFAULT_QUESTIONNAIRE, i))
    }


def _beside(assessment_path: str) -> dict[str, Path]:
    paths = (Path(assessment_path).parent / "questionnaires").glob(f"*/{FILE_NAME}")
    return {path.parent.name: path for path in paths}


def _title(path: Path) -> str:
    try:
        return _load(path).in_language(language_in_force()).questionnaire.title
    except SelfAssessError:
        # Translators: said of a questionnaire, named before the colon.
        text = _("cannot be used; see: selfassess questionnaires check {path}")
        return text.format(path=path)


def find_questionnaire(reference: str, near: str = "") -> LoadedQuestionnaire:
    """The questionnaire of an id, or else of the path of its file or folder.

    `near`: the path of the assessment that asks for it, beside which it may stand; by
    default one in the current folder. Raise UnknownQuestionnaire, CannotRead or
    InvalidFile.
    """
    if path := questionnaire_paths().get(reference):
        return _load(path)
    path = Path(questionnaire_file(reference))
    if path.is_file():
        return _load(path)
    return finder_for(near)(reference)


def named_file(text: str) -> str:
    """The file of the questionnaire of an id, or else of what is named by a path."""
    known = questionnaire_paths().get(text)
    return str(known) if known else questionnaire_file(text)


def questionnaire_file(text: str) -> str:
    """The questionnaire in a folder, if that is what is named; else what is named."""
    inside = Path(text) / FILE_NAME
    return str(inside) if inside.is_file() else text


def finder_for(assessment_path: str) -> FindQuestionnaire:
    """Find the questionnaire that an assessment names: by id, never by a path in it.

    One that is not in the catalog may stand beside the assessment, in
    `questionnaires/ID/questionnaire.toml`.
    """

    def find(identifier: str) -> LoadedQuestionnaire:
        beside = Path(assessment_path).parent / "questionnaires" / identifier
        is_known = identifier in questionnaire_paths()
        is_name = not is_known and _IDENTIFIER.fullmatch(identifier)
        if is_name and (beside / FILE_NAME).is_file():
            return _load(beside / FILE_NAME)
        return known_questionnaire(identifier, assessment_path)

    return find


def known_questionnaire(reference: str, near: str | None = None) -> LoadedQuestionnaire:
    """The questionnaire of an id, shipped or the person's own, wherever we stand.

    `near`: an assessment's path; what is named instead may stand beside it, too. Raise
    UnknownQuestionnaire or InvalidFile.
    """
    paths = questionnaire_paths()
    if reference in paths:
        return _load(paths[reference])
    known = sorted(paths if near is None else paths | _beside(near))
    hint = did_you_mean(reference, known)
    if not hint and near is not None and _IDENTIFIER.fullmatch(reference):
        # Translators: a hint: one of your own questionnaires is in that folder.
        sentence = _("one of your own stands in questionnaires/{name} beside the file")
        hint = sentence.format(name=reference)
    sentence = _("there is no questionnaire `{name}`; there are {known}")
    message = sentence.format(name=reference, known=one_of(known))
    raise UnknownQuestionnaire(f"{message} ({hint})" if hint else message)


def _load(path: Path) -> LoadedQuestionnaire:
    return _load_from(Path.cwd(), path)  # elsewhere the same path is another file


@cache
def _load_from(folder: Path, path: Path) -> LoadedQuestionnaire:
    loaded = load_questionnaire(str(path))
    _refuse_misplaced(loaded.questionnaire, path)
    if path.name != FILE_NAME:
        return loaded
    kept = sorted((path.parent / EDITIONS).glob("*.toml"))
    earlier = {file.stem: partial(_load_earlier, folder, file) for file in kept}
    worded = {
        file.stem: partial(_translated, folder, file) for file in translations(path)
    }
    return replace(loaded, earlier=earlier, translations=worded)


def translations(path: Path) -> list[Path]:
    """The translations beside a questionnaire's file: each is called by its language."""
    beside = sorted(path.parent.glob("*.toml"))
    return [file for file in beside if file != path and is_language(file.stem)]


@cache
def _translated(folder: Path, path: Path, edition: str) -> Questionnaire:
    # Most read the original, and start without the models of translations.
    from selfassess.storage.questionnaires.translation_file import load_translated

    original = _load_from(folder, path.parent / FILE_NAME)
    return load_translated(str(path), original, edition)


@cache
def _load_earlier(_folder: Path, path: Path) -> LoadedQuestionnaire:
    loaded = load_questionnaire(str(path))
    _refuse_misplaced(loaded.questionnaire, path)
    return loaded


def _refuse_misplaced(questionnaire: Questionnaire, path: Path) -> None:
    if problems := misplaced(questionnaire, path):
        raise InvalidFile(str(path), located(read_document(str(path)), problems))


def example_paths() -> Iterator[Path]:
    """The shipped example assessments."""
    yield from sorted(_shipped("examples").glob("*.toml"))
