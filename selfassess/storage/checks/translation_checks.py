"""What is wrong with translations of what people wrote: names that lead nowhere, old ones."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selfassess.core.cycle.written_texts import (
    TextState,
    WrittenText,
    is_one_language,
    texts_of,
)
from selfassess.core.model.about.translations import MADE_OF
from selfassess.core.model.key_path import value_at
from selfassess.core.problems import Problem, Where, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import did_you_mean
from selfassess.storage.toml.query import keys, texts_in


def check_translations(data: dict[str, Any], usual: str) -> Iterator[Problem]:
    """Translations of nothing, of a text that changed, of texts in the same language.

    `usual` is the language where the file does not name its own. Warnings only: the
    translations are kept, and the original stands where one is not shown.
    """
    originals = {text.translated_at: text for text in texts_of(data, usual)}
    for where, language in keys(data, "translations"):
        if is_one_language(language, data.get("language") or usual):
            message = _("is the language of the file itself, so this is not shown")
            yield warning(message, where, at_key=True, code="SA440")
            continue
        for place, _text in texts_in(value_at(data, where)):
            yield from _check(data, language, place, originals)


def _check(
    data: dict[str, Any],
    language: str,
    place: Where,
    originals: Mapping[Where, WrittenText],
) -> Iterator[Problem]:
    where = ("translations", language, *place)
    *table, key = place
    if text := originals.get(place):
        if text.state(data, language) is TextState.OUTDATED:
            yield warning(
                _("was made from an earlier text, so the report shows the original"),
                where,
                hint=_("translate it anew, and delete {key}").format(
                    key=f"`{key}{MADE_OF}`"
                ),
                code="SA441",
            )
    elif (*table, str(key).removesuffix(MADE_OF)) not in originals:
        yield _of_nothing(where, place, originals)


def _of_nothing(
    where: Where, place: Where, originals: Mapping[Where, WrittenText]
) -> Problem:
    """The first key on the way to the text that leads to no text of this file."""
    depth = 0
    while known := _keys_at(depth, place, originals):
        if place[depth] not in known or depth == len(place) - 1:
            break
        depth += 1
    return warning(
        _("`{name}` translates no text of this file").format(name=place[depth]),
        where[: 3 + depth],
        hint=did_you_mean(str(place[depth]), known),
        at_key=True,
        code="SA442",
    )


def _keys_at(depth: int, place: Where, originals: Iterable[Where]) -> set[str]:
    """The keys that lead on to a text from as deep in that place."""
    return {
        str(other[depth])
        for other in originals
        if other[:depth] == place[:depth] and len(other) > depth
    }
