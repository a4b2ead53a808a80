"""The catalogues in `selfassess/locale`, and what would be told of worse ones."""

import os
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from selfassess.core.text.i18n import is_for_documents
from tests.catalogues.build_hook import compile_catalogues
from tests.catalogues.extraction import messages
from tests.catalogues.faults import faults
from tests.catalogues.portable import (
    KEYWORDS,
    TEMPLATE,
    brought_up_to_date,
    head,
    laid_out,
    read,
    strings,
    template,
    written_catalogues,
)

SOURCE = b"""
# Translators: {name} is a file.
text = _("{name} is there").format(name=name)
say(f"{_('Saved.')} {text}")
many = ngettext(
    # Translators: words of a note,
    # counted.
    "{count} word", "{count} words", len(words)
)
# no note
label = pgettext("a button", "Back")
# Translators: above the statement
add("--yes", "-y",
    help=_("without a question"))
done = _(text)
"""

LANGUAGES = dict(written_catalogues())
OF_DOCUMENTS = tuple(
    f"selfassess/{part}"
    for part in (
        "core/cycle/translated_assessment.py",
        "core/model/",
        "core/review/",
        "core/scoring/",
        "core/text/languages/conventions.py",
        "core/timeline/",
        "core/validation/register_lines.py",
        "report/",
    )
)
"""Where the words of reports and forms are: a language of documents has all of these."""
UP_TO_DATE = "run: python -m tests.catalogues"


def test_the_template_holds_what_the_program_says() -> None:
    is_current = TEMPLATE.read_bytes() == laid_out(template())
    assert is_current, UP_TO_DATE


def test_messages_are_found_with_their_notes_wherever_they_stand() -> None:
    found = messages(BytesIO(SOURCE), KEYWORDS, ["Translators:"], {})
    assert [(texts, notes) for _line, _name, texts, notes in found] == [
        (("{name} is there",), ["Translators: {name} is a file."]),
        (("Saved.",), []),
        (
            ("{count} word", "{count} words", None),
            ["Translators: words of a note,", "counted."],
        ),
        (("a button", "Back"), []),
        (("without a question",), ["Translators: above the statement"]),
        ((None,), []),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_as_the_command_leaves_it(language: str) -> None:
    path, messages = LANGUAGES[language], read(TEMPLATE, language)
    now = laid_out(brought_up_to_date(path, language, messages))
    is_current = path.read_bytes() == now
    assert is_current, UP_TO_DATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_in_a_catalogue_nor_wrong_with_it(language: str) -> None:
    catalog = read(LANGUAGES[language], language)
    if is_for_documents(language):
        for message in [each for each in catalog if not any(strings(each))]:
            if not any(file.startswith(OF_DOCUMENTS) for file, _ in message.locations):
                catalog.delete(message.id, message.context)
    assert [*faults(catalog)] == []


@pytest.mark.parametrize(
    ("language", "original", "translation", "fault"),
    [
        ("fr", "Saved", "", "not translated"),
        ("fr", "wrote {path}", "écrit", "other fields"),
        ("fr", "unknown: %s", "inconnu\u00a0: %d", "other fields"),
        ("fr", "see `check`", "voir `vérifier`", "words in backticks"),
        ("fr", "<b>all</b>", "<b>tout", "other tags"),
        ("fr", "Ctrl+R begins anew", "Ctrl+N recommence", "other keys"),
        ("fr", "with --plain", "avec --simple", "other options"),
        ("fr", 'status = "met"', 'status = "remplie"', "other values"),
        ("fr", "[all] [KEY | -]", "[tout] [CLÉ | -]", "what is typed"),
        ("fr", "Name: ", "Nom\u00a0:", "other blanks"),
        ("fr", "It is saved.", "Enregistré", "a full stop"),
        ("fr", "Saved: all", "Enregistré : tout", "high sign"),
        ("fr", "Saved?", "Enregistré?", "high sign"),
        ("fr", "'all'", "« tout\u00a0»", "behind «"),
        ("fr", "the answer", "l'exigence", "straight apostrophe"),
        ("es", "Save?", "Guardar?", "not in pairs"),
        ("es", "Done!", "¡Hecho", "not in pairs"),
    ],
)
def test_what_is_wrong_with_a_translation_is_told(
    language: str, original: str, translation: str, fault: str
) -> None:
    catalog = Catalog(language)
    catalog.add(original, translation)
    told = [*faults(catalog)]
    assert len(told) == 1
    assert fault in told[0]


@pytest.mark.parametrize(
    ("language", "original", "translation"),
    [
        ("fr", "wrote {path}: %(n)s", "%(n)s\u00a0: {path} est écrit"),
        ("fr", "at 12:30, https://a.example?", "à 12:30, https://a.example\u00a0?"),
        ("fr", "[all] [KEY | -]", "[all] [CLÉ | -]"),
        ("fr", ("{count} day", "{count} days"), ("un jour", "{count} jours")),
        ("es", "Save {name}?", "¿Guardar {name}?"),
        ("pt", "Save?", "Salvar?"),
    ],
)
def test_a_translation_may_say_it_in_its_own_way(
    language: str, original: str | tuple[str, str], translation: str | tuple[str, str]
) -> None:
    catalog = Catalog(language)
    catalog.add(original, translation)
    assert [*faults(catalog)] == []


def test_a_guess_of_a_tool_is_told() -> None:
    catalog = Catalog("fr")
    catalog.add("Saved", "Enregistré", flags=["fuzzy"])
    assert [*faults(catalog)] == ["'Saved': is fuzzy"]


def test_a_catalogue_is_compiled_when_it_was_written_again(tmp_path: Path) -> None:
    written = tmp_path / "fr" / "LC_MESSAGES" / "selfassess.po"
    written.parent.mkdir(parents=True)
    written.write_bytes(
        f"""{head("fr")}
msgid "Saved"
msgstr "Enregistré"

msgid "Not yet"
msgstr ""

msgid "{{count}} day"
msgid_plural "{{count}} days"
msgstr[0] "un jour"
msgstr[1] ""
""".encode()
    )
    compile_catalogues(tmp_path)
    compiled = written.with_suffix(".mo")
    with compiled.open("rb") as file:
        words = GNUTranslations(file)
    assert words.gettext("Saved") == "Enregistré"
    assert words.gettext("Not yet") == "Not yet"
    assert words.ngettext("{count} day", "{count} days", 1) == "{count} day"
    os.utime(written, (1, 1))
    compiled.write_bytes(b"")
    compile_catalogues(tmp_path)
    assert compiled.read_bytes() == b""
    os.utime(written)
    os.utime(compiled, (1, 1))
    compile_catalogues(tmp_path)
    assert compiled.read_bytes()
    assert sorted(path.name for path in written.parent.iterdir()) == [
        "selfassess.mo",
        "selfassess.po",
    ]
