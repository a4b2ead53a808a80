"""Letters in a file that no font but a private one can show."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.problems import Problem, Where, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.word_symbols import private_letter
from selfassess.storage.toml.query import texts_in


def check_letters(data: dict[str, Any]) -> Iterator[Problem]:
    """A warning for every text that would come out as empty boxes, and stop the PDF."""
    for where, text in texts_in(data):
        if letter := private_letter(text):
            yield _unknown(where, letter, text.count("\n", 0, text.index(letter)) + 1)


def _unknown(where: Where, letter: str, line: int) -> Problem:
    sentence = _(
        "holds U+{code:04X} in its line {line}, a sign that only one font knows: no PDF "
        "can be made with it"
    )
    return warning(
        sentence.format(code=ord(letter), line=line),
        where,
        hint=_("write what it stands for, such as - for a bullet"),
        code="SA110",
    )
