"""What may be wrong with a translation, whatever it means."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from babel.messages.catalog import Catalog, Message

from tests.catalogues.cldr import CONTEXT
from tests.catalogues.portable import originals, strings

NOT_TRANSLATED = "is not translated"
NO_BREAK = "\u00a0"
_FIELD = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[a-z]\b")
_KEPT = {
    "words in backticks": re.compile(r"`[^`]*`"),
    "tags": re.compile(r"</?[a-z][^>]*>"),
    "keys": re.compile(r"\bCtrl\+\S|\bF\d+\b"),
    "options": re.compile(r"(?<![\w-])--?[a-z][a-z-]*\b"),
    "values": re.compile(r'"[a-z_]*"'),
    "what is typed": re.compile(r"\[[^\]]*\]"),
}
"""What a translation has just as often as the original."""
_CODE = re.compile(rf"{_FIELD.pattern}|`[^`]*`|https?://\S*|\[[^\]]*\]|[\w.]+@[\w.]+")


def faults(catalog: Catalog) -> Iterator[str]:
    """What is wrong with a catalogue, each with its message."""
    house = STYLES.get(
        str(catalog.locale.language) if catalog.locale else "", _any_style
    )
    for message in catalog:
        if message.id:
            told = " / ".join(originals(message))
            for fault in chain(_faults_of(message), _of_style(message, house)):
                yield f"{told!r}: {fault}"


def _faults_of(message: Message) -> Iterator[str]:
    if message.fuzzy:
        yield "is fuzzy"
    if not all(strings(message)):
        yield NOT_TRANSLATED
        return
    if message.context != CONTEXT:
        one, many = originals(message)[0], originals(message)[-1]
        for form in strings(message):
            yield from _differences(one, many, form)


def _differences(one: str, many: str, form: str) -> Iterator[str]:
    """What a form lacks of the original, or has beside it."""
    fields = set(_FIELD.findall(form))
    # A form for one or two things may do without their number.
    if fields != set(_FIELD.findall(one)) and fields | {"{count}"} != {
        *_FIELD.findall(many),
        "{count}",
    }:
        yield f"other fields: {form!r}"
    for what, pattern in _KEPT.items():
        if Counter(_typed(pattern, many)) != Counter(_typed(pattern, form)):
            yield f"other {what}: {form!r}"
    if _blanks(many) != _blanks(form):
        yield f"other blanks at its ends: {form!r}"
    if (
        " " in many
        and not form.endswith("}")
        and _is_sentence(many) != _is_sentence(form)
    ):
        yield f"a full stop more or less: {form!r}"


def _typed(pattern: re.Pattern[str], text: str) -> Iterable[str]:
    """What the pattern finds; of what stands in brackets, the words in small letters."""
    for found in pattern.findall(text):
        yield re.sub(r"\b[^\W\d_a-z]\w*|\s", "", found) if found[0] == "[" else found


def _blanks(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "…"))


def _of_style(message: Message, house: Callable[[str], Iterator[str]]) -> Iterator[str]:
    for form in strings(message):
        for fault in house(_CODE.sub("x", form)):
            yield f"{fault}: {form!r}"


def _any_style(_text: str) -> Iterator[str]:
    yield from ()


def _french(text: str) -> Iterator[str]:
    """No-break spaces before high signs and inside guillemets; curved apostrophes."""
    if re.search(rf"[^{NO_BREAK}\W][;!?»%]|[^{NO_BREAK}][:;!?»%](?=\s|$)", text):
        yield "no no-break space before a high sign"
    if re.search(rf"«(?!{NO_BREAK})", text):
        yield "no no-break space behind «"
    if re.search(r"\w'\w|[“”]", text):
        yield "a straight apostrophe, or other quotation marks than « »"


def _spanish(text: str) -> Iterator[str]:
    """Questions and exclamations have a sign at both ends."""
    for pair in ("¿?", "¡!"):
        if re.sub(rf"[^{pair}]", "", text).replace(pair, ""):
            yield f"{pair} is not in pairs"


STYLES = {"fr": _french, "es": _spanish}
"""The rules of typography of those languages that have some of their own here."""
