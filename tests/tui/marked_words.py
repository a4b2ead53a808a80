"""Words that show on a screen whether they are whole: one mark begins each, one ends it.

The marks take no room, so a screen is as it would be without them.
"""

import re
from collections.abc import Iterator
from gettext import NullTranslations

BEGIN, END = "\N{COMBINING LOW LINE}", "\N{COMBINING DOT BELOW}"
_WORD = re.compile(r"\{[^}]*\}|`[^`]*`|[^\W\d_]+")
_NOT_SHOWN = {"CLDR", "plain words", "typed"}


class MarkedWords(NullTranslations):
    """The words of a catalogue with marks; where a factor is given, longer by it."""

    def __init__(self, catalogue: NullTranslations, longer: float = 0) -> None:
        super().__init__()
        self._catalogue, self._longer = catalogue, longer

    def gettext(self, message: str) -> str:
        return self._marked(self._catalogue.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._marked(self._catalogue.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        text = self._catalogue.pgettext(context, message)
        return text if context in _NOT_SHOWN else self._marked(text)

    def info(self) -> dict[str, str]:
        return self._catalogue.info()

    def _marked(self, text: str) -> str:
        return _WORD.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        if word[0] in "{`":
            return word
        word += "ö" * round(len(word) * self._longer)
        return f"{word[0]}{BEGIN}{word[1:]}{END}"


def without_marks(text: str) -> str:
    """The text as a person reads it."""
    return text.replace(BEGIN, "").replace(END, "")


def cut_words(screen: str) -> Iterator[str]:
    """The lines of a screen on which a word lacks one of its marks."""
    for line in screen.split("\n"):
        marks = "".join(re.findall(f"[{BEGIN}{END}]", line))
        if marks.replace(BEGIN + END, ""):
            yield without_marks(line)
