from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import status_label
from selfassess.core.text import i18n


class Shouting(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper()

    def pgettext(self, context: str, message: str) -> str:
        return f"{context}: {message}".upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n == 1 else msgid2).upper()


@pytest.fixture
def shouting() -> Iterator[None]:
    i18n.use(Shouting())
    yield
    i18n.use(NullTranslations())


def test_words_are_english_until_a_language_is_chosen() -> None:
    assert i18n._("Met") == "Met"
    assert i18n.ngettext("one", "many", 2) == "many"
    assert i18n.pgettext("a button", "back") == "back"


@pytest.mark.usefixtures("shouting")
def test_every_word_is_in_the_language_in_force() -> None:
    assert i18n._("Met") == "MET"
    assert i18n.ngettext("one", "many", 1) == "ONE"
    assert i18n.pgettext("a button", "back") == "A BUTTON: BACK"
    assert status_label(Status.MET) == "MET"


@pytest.mark.usefixtures("shouting")
def test_a_marked_word_waits_until_it_is_shown() -> None:
    assert i18n.marked("Met") == "Met"
