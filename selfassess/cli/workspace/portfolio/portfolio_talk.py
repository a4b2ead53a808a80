"""What is said of a portfolio in plain lines, and how its table is changed by words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfassess.cli.output.dialogue.choices import with_numbers
from selfassess.cli.plain.commands.program.speech_words import general_hint
from selfassess.cli.plain.input import Ask
from selfassess.cli.plain.speech import Entry, Speech
from selfassess.core.commands.plain_words import meant_by
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.portfolio_columns import COLUMNS, head_of
from selfassess.core.portfolio.portfolio_line import PortfolioLine
from selfassess.core.portfolio.portfolio_session import TABLES, PortfolioSession
from selfassess.core.portfolio.portfolio_table import ColumnHead
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.portfolio.selection import NoSuchColumn, columns_in
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, labelled, one_of

ALL = "all"
SPEAK_FOR_THEMSELVES = ("country", "plan", "questionnaire", "verdict", "title")
"""Columns whose heading is not told with every row."""


class PortfolioTalk:
    """Holds the session; whatever changes it is followed by what is true now."""

    def __init__(self, port: PortfolioPort, ask: Ask, speech: Speech) -> None:
        self.port, self.speech = port, speech
        self.is_over = False
        self.session: PortfolioSession = port.session
        self.lines: list[PortfolioLine] = self.session.lines()
        """The rows by the numbers that were told."""
        self.wanted: PortfolioRow | None = None
        """What is to be opened."""
        self._ask = ask

    def say(self, *paragraphs: str) -> None:
        """Lines of at most 80 columns."""
        self.speech.say(*paragraphs)

    def say_list(self, entries: Iterable[Entry]) -> None:
        """The first page of a list, and how much of it is left for `more`."""
        self.speech.say_list(entries)

    def ask(self, prompt: str) -> str:
        """What is typed, without what could act on a terminal."""
        return cleaned(self._ask(prompt))

    def greet(self) -> None:
        """What it is, what was read, the first rows."""
        self.say(_("Portfolio of assessments"), *self.port.told)
        if count := self.port.unread_count:
            # Translators: “unread” is typed.
            sentence = ngettext(
                "{count} thing could not be read: type unread.",
                "{count} things could not be read: type unread.",
                count,
            )
            self.say(sentence.format(count=count))
        self.tell_rows()
        self.speech.hint(general_hint())

    def tell_rows(self) -> None:
        """The rows of the table, numbered."""
        self.lines, table = self.session.lines(), self.session.seen
        self.say(f"{self.session.about(self.lines)}.")
        if table.remark:
            self.say(table.remark)
        if not self.lines:
            self.say(_("There is nothing to show."))
        rows = (clauses(_told(line, table.heads)) for line in self.lines)
        self.say_list(with_numbers(f"{row}." for row in rows))

    def tell_what_was_read(self) -> None:
        """What was read, and what could not be, each with its place."""
        self.say_list([*self.port.told, *self.port.unread])

    def go_on_in(self, session: PortfolioSession) -> None:
        """Look at the portfolio in another way, and tell it."""
        self.session = session
        self.tell_rows()

    def find(self, words: str) -> None:
        """Only rows with these words; without any: all rows."""
        self.go_on_in(replace(self.session, words=words))

    def sort(self, name: str) -> None:
        """Sort by a column; without a name, tell which there are."""
        heads = {head.name: head for head in self.session.seen.heads}
        wanted = name.strip().casefold()
        by_title = {head.title.casefold(): head.name for head in heads.values()}
        wanted = by_title.get(wanted, wanted)
        if wanted in heads:
            self.go_on_in(self.session.sorted_on(wanted))
        elif name:
            sentence = _("{name} is no column of this table; there are {known}")
            self.say(f"{sentence.format(name=name, known=one_of(heads))}.")
        else:
            self.say_list([*map(_named, heads.values())])

    def show_columns(self, names: str) -> None:
        """Show these columns; without names, tell which there are."""
        if not names.strip():
            self.say_list([_named(head_of(name)) for name in COLUMNS])
            return
        try:
            wanted = columns_in(names.replace(" ", ","))
        except NoSuchColumn as error:
            self.say(f"{error}.")
            return
        own = replace(self.session.grouped_by(None), columns=(*wanted,))
        self.go_on_in(own if wanted else self.session)

    def show_table(self, name: str) -> None:
        """Show another table; without a name, tell which there are."""
        known = [ALL, *Grouping]
        wanted = meant_by(name.strip(), known).casefold()
        if wanted == ALL:
            self.go_on_in(self.session.grouped_by(None))
        elif wanted in [*Grouping]:
            self.go_on_in(self.session.grouped_by(Grouping(wanted)))
        else:
            titles = zip(known, TABLES.values(), strict=True)
            self.say_list([labelled(word, _(title)) for word, title in titles])


def _told(line: PortfolioLine, heads: tuple[ColumnHead, ...]) -> Iterator[str]:
    for head, cell in zip(heads, line.cells, strict=True):
        if cell is not None and str(cell):
            speaks = head.name in SPEAK_FOR_THEMSELVES
            yield str(cell) if speaks else labelled(head.title, cell)


def _named(head: ColumnHead) -> str:
    return labelled(head.name, head.title)
