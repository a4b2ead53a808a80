"""A questionnaire's translation as a TOML file, and all that is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from selfassess.core.errors import InvalidFile
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.questionnaire_texts import (
    text_places,
    translated_texts,
)
from selfassess.core.model.questionnaire.translated_questionnaire import (
    TranslatedQuestionnaire,
    fitting_texts,
    translated,
    untranslated,
)
from selfassess.core.model.questionnaire.translation import (
    FORMAT,
    NO_TEXTS,
    Translation,
)
from selfassess.core.problems import Problem, Where, errors_of, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.spelling import did_you_mean
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import validated, without_repeats
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, read_document
from selfassess.storage.toml.writer import format_toml

Known = dict[str, "Known"]
"""Keys, and what may stand below each."""


def load_translated(
    path: str, loaded: LoadedQuestionnaire, edition: str
) -> Questionnaire:
    """An edition in the words of a file; raise CannotRead, or InvalidFile."""
    document = read_document(path)
    translation, problems = parse_translation(document, loaded)
    if translation is None or errors_of(problems):
        raise InvalidFile(path, errors_of(problems))
    made_from = loaded.at(translation.edition).questionnaire
    return translated(loaded.at(edition).questionnaire, translation, made_from)


def text_of_translation(questionnaire: Questionnaire) -> str:
    """A file that gives a questionnaire the words it stands in; empty if they are its own."""
    if not isinstance(questionnaire, TranslatedQuestionnaire):
        return ""
    return format_toml(questionnaire.own_translation)


def with_translation(
    loaded: LoadedQuestionnaire, document: Document
) -> LoadedQuestionnaire:
    """A questionnaire in the words of that file; raise InvalidFile."""
    translation, problems = parse_translation(document, loaded)
    if translation is None or errors_of(problems):
        raise InvalidFile(document.path, errors_of(problems))
    shown = translated(loaded.questionnaire, translation, loaded.questionnaire)
    words = {translation.language: lambda _edition: shown}
    return replace(loaded, questionnaire=shown, translations=words)


def parse_translation(
    document: Document, loaded: LoadedQuestionnaire
) -> tuple[Translation | None, list[Problem]]:
    """The translation, if it has the right shape, and what is wrong with it."""
    data = document.data
    if problem := check_format(data.get("format"), FORMAT):
        return None, located(document, [problem])
    translation, shape = validated(Translation, data)
    made_from = loaded.at(data.get("edition")).questionnaire
    strangers = _strangers(data, _known(made_from))
    rules = [*_check_head(document, loaded), *check_letters(data), *strangers]
    problems = without_repeats(shape, rules)
    return translation, [*document.warnings, *located(document, problems)]


def check_translation(document: Document, loaded: LoadedQuestionnaire) -> list[Problem]:
    """All that is wrong with a translation, and a warning for each text that it lacks."""
    translation, problems = parse_translation(document, loaded)
    if translation is None or errors_of(problems):
        return problems
    made_from = loaded.at(translation.edition).questionnaire
    lacking = _check_texts(translation, loaded.questionnaire, made_from)
    return [*problems, *located(document, lacking)]


def _check_head(document: Document, loaded: LoadedQuestionnaire) -> Iterator[Problem]:
    data, original = document.data, loaded.questionnaire
    called = Path(document.path).stem.rpartition(".")[2]
    editions = [*loaded.earlier, original.edition]
    known = {"id": [original.id], "edition": editions, "language": [called]}
    sentences = {
        "id": _("must be the id of the questionnaire beside it, `{known}`"),
        "edition": _("no edition of that name is kept here; there are {known}"),
        "language": _("must be what the file is called by, `{known}`"),
    }
    for key, sentence in sentences.items():
        given = data.get(key)
        if isinstance(given, str) and given not in known[key]:
            message = sentence.format(known=one_of(known[key]))
            hint = did_you_mean(given, known[key])
            yield Problem(message, (key,), hint=hint, code="SA610")
    if data.get("language") == original.language:
        yield Problem(
            _("is the language of the questionnaire itself"),
            ("language",),
            code="SA611",
        )


def _known(questionnaire: Questionnaire) -> Known:
    """The keys that a translation may have, as its tables hold them."""
    known: Known = {key: {} for key in NO_TEXTS}
    for place in text_places(questionnaire):
        inside = known
        for key in place:
            inside = inside.setdefault(key, {})
    return known


def _strangers(
    data: dict[str, Any], known: Known, where: Where = ()
) -> Iterator[Problem]:
    """An error for every key that leads to no text of the questionnaire."""
    for key, value in data.items():
        if key not in known and not key.startswith("x_"):
            hint = did_you_mean(key, known)
            message = _("the questionnaire has no such text")
            yield Problem(message, (*where, key), hint=hint, at_key=True, code="SA612")
        elif isinstance(value, dict):
            yield from _strangers(value, known[key], (*where, key))


def _check_texts(
    translation: Translation, now: Questionnaire, made_from: Questionnaire
) -> Iterator[Problem]:
    """A warning for every text of the questionnaire that stands in the original."""
    given = translated_texts(translation)
    sentence = _("the original is another one since edition {edition}, and is shown")
    changed = sentence.format(edition=translation.edition)
    for place in untranslated(now, fitting_texts(now, translation, made_from)):
        message = changed if place in given else _("is not translated yet")
        yield warning(message, place, at_key=True, code="SA613")
