"""The program's words in the language of a document that is made."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from selfassess.cli.locales import language_found, speaking
from selfassess.cli.output.console import print_err
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_in_a_sentence


def made_in(
    language: str, contents: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    """Contents of files, each made with our words in that language; what is said is not."""
    made = iter(contents)
    while True:
        with speaking(language):
            content = next(made, None)
        if content is None:
            return
        yield content


@contextmanager
def words_of_document(language: str) -> Iterator[None]:
    """While it lasts, words are in that language; in English, which is told, if we cannot."""
    if not language_found(language):
        sentence = _(
            "selfassess: note: the program has no words in {language}; its own words "
            "in the document are English"
        )
        print_err(sentence.format(language=language_in_a_sentence(language)))
    with speaking(language):
        yield
