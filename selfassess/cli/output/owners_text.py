"""Who owes which answers, as lines and as Markdown: a table, then a text for each."""

from collections.abc import Iterator, Sequence

from selfassess.cli.output.columns import in_columns
from selfassess.core.cycle.owed_answers import OwedAnswers, count_heads
from selfassess.core.cycle.owner_letter import OwnerLetter, form_command
from selfassess.core.text.i18n import _
from selfassess.core.text.markdown import escaped, one_line, table_row
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind

Row = tuple[OwedAnswers, OwnerLetter]
"""What an owner owes, and what to send to them."""


def owners_lines(file: str, rows: Sequence[Row], unowned: str) -> Iterator[str]:
    """The table, and the texts to send to those of whom something is open."""
    yield from table_lines([owed for owed, _letter in rows], unowned)
    for owed, letter in rows:
        if owed.open:
            yield from ("", f"--- {owed.owner.name}")
            yield from letter_lines(file, owed, letter)


def table_lines(owed: Sequence[OwedAnswers], unowned: str) -> Iterator[str]:
    """A row for each owner, and how many requirements wait for one."""
    if not owed:
        yield _(REGISTER_FORMS[RegisterKind.OWNERS].empty)
        return
    heads = (_("Owner"), *count_heads(), _("Key"))
    rows = ((each.owner.name, *map(str, each.counts), each.key) for each in owed)
    yield from in_columns((heads, *rows))
    yield from (unowned,) if unowned else ()


def letter_lines(file: str, owed: OwedAnswers, letter: OwnerLetter) -> Iterator[str]:
    """The text to send, and how the form that goes with it is made."""
    form = form_command(file, owed.key)
    # Translators: {command} is typed; it makes the form.
    yield _("Form to attach: {command}").format(command=form)
    if letter.to:
        # Translators: a line of an e-mail.
        yield _("To: {address}").format(address=letter.to)
    # Translators: a line of an e-mail.
    yield _("Subject: {subject}").format(subject=letter.subject)
    yield from ("", *letter.body.split("\n"))


def owners_markdown(file: str, rows: Sequence[Row], unowned: str) -> Iterator[str]:
    """The same, with the texts as blocks to copy."""
    heads = (_("Owner"), _("Key"), *count_heads())
    yield table_row(map(escaped, heads))
    yield table_row("---" for _head in heads)
    for owed, _letter in rows:
        cells = (owed.owner.name, owed.key, *map(str, owed.counts))
        yield table_row(map(one_line, cells))
    yield from ("", unowned) if unowned else ()
    for owed, letter in rows:
        if owed.open:
            lines = letter_lines(file, owed, letter)
            yield from ("", f"## {one_line(owed.owner.name)}", "")
            yield from (f"    {line}".rstrip() for line in lines)
