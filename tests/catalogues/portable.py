"""Catalogues as people write them: what is extracted, how a file is laid out.

The same words give the same bytes on any day and machine, and lines that others
change at the same time seldom touch: sorted, each file name in a line of its own, no
line numbers, no dates, no line broken.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from selfassess.cli.plain.commands.reviews.reply import DECISIONS
from selfassess.core.commands.command import all_commands, in_plain_lines
from selfassess.core.commands.command_table import ANSWERING, REVIEWING
from selfassess.core.commands.plain_words import words_in
from selfassess.core.commands.portfolio_commands import PORTFOLIO
from tests.catalogues.cldr import fill_from_cldr

ROOT = Path(__file__).parent.parent.parent
LOCALES = ROOT / "selfassess" / "locale"
TEMPLATE = LOCALES / "selfassess.pot"
KEYWORDS = {
    "_": None,
    "marked": None,
    "marked_as": ((1, "c"), 2),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
PLURALS = {
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "pt": "nplurals=2; plural=(n > 1);",
}
"""Where CLDR has a form more, for millions, which are never counted here."""


def template() -> Catalog:
    """Every message of the program, none of them translated."""
    catalog = Catalog()
    package = ROOT / "selfassess"
    found = extract_from_dir(
        package,
        [("**.py", "tests.catalogues.extraction:messages")],
        keywords=KEYWORDS,
        comment_tags=["Translators:"],
    )
    for name, line, message, notes, context in found:
        place = (f"selfassess/{Path(name).as_posix()}", line)
        catalog.add(message, locations=[place], auto_comments=notes, context=context)
    for word, source, note in plain_words():
        catalog.add(word, None, [(source, 1)], [], [note], context="plain words")
    return catalog


def plain_words() -> Iterator[tuple[str, str, str]]:
    """The words that are typed in plain lines, where they are told, and a note on each."""
    place = "selfassess/core/commands/command_table.py"
    note = "Translators: typed by people; commas between several. No blanks in it."
    for command in all_commands(
        in_plain_lines((*ANSWERING, *REVIEWING, *PORTFOLIO)),
    ):
        yield command.words[0], place, f"{note} It does: {command.texts.about}"
        for word in words_in(command.action.takes):
            yield word, place, f"{note} Behind {command.words[0]}, or others"
    for word in DECISIONS:
        yield word, "selfassess/cli/plain/commands/reviews/reply.py", note


def written_catalogues() -> Iterator[tuple[str, Path]]:
    """Each language there is beside English, and its file."""
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/selfassess.po")):
        yield path.parts[-3], path


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it stands in its file, with the plural forms of its language."""
    _head_of_it, _, messages = path.read_bytes().partition(b"\n\n")
    whole = head(language).encode() + b"\n" + messages
    return read_po(BytesIO(whole), locale=language, abort_invalid=True)


def brought_up_to_date(path: Path, language: str, messages: Catalog) -> Catalog:
    """A catalogue with the messages there are now, and what its file says of them."""
    catalog = read(path, language)
    catalog.update(messages, no_fuzzy_matching=True)
    fill_from_cldr(catalog, language)
    return catalog


def originals(message: Message) -> tuple[str, ...]:
    """A message as it stands in the code: its one form, or that of one and of many."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def strings(message: Message) -> tuple[str, ...]:
    """The translation of a message: its one form, or those of the plural."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def laid_out(catalog: Catalog) -> bytes:
    """The bytes of a catalogue's file."""
    body = BytesIO()
    write_po(
        body,
        catalog,
        width=0,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return head(catalog.locale_identifier or "").encode() + b"\n" + body.getvalue()


def head(language: str) -> str:
    """The entry without a message, by which gettext knows the language, if any."""
    facts = ["Content-Type: text/plain; charset=UTF-8"]
    if language:
        facts.append(f"Language: {language}")
        plural = PLURALS.get(language) or str(get_plural(language))
        facts.append(f"Plural-Forms: {plural}")
    lines = "".join(f'"{fact}\\n"\n' for fact in facts)
    return f'msgid ""\nmsgstr ""\n{lines}'
