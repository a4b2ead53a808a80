"""Escapes of Markdown: what people wrote stays text.

Every character that Markdown or HTML would act on is escaped, but not in addresses,
which would lead elsewhere then.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from selfassess.core.text import blocks
from selfassess.core.text.addresses import with_addresses
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.text.terminal import kept_indent

# An underline inside a word does nothing, and many programs link names that have one.
_ACTING = re.compile(r"([\\`*\[\]<>#|!~&$]|(?<![^\W_])_|_(?![^\W_]))")
_AT_THE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])", re.MULTILINE)

_HIDDEN = "\x1f"
"""In place of an address; no text from a file holds it."""


def escaped(text: str) -> str:
    """Text that Markdown takes literally, with addresses as links to themselves."""
    addresses: list[str] = []

    def hide(address: str) -> str:
        addresses.append(f"<{address}>")
        return _HIDDEN

    text = _literal(with_addresses(text.replace(_HIDDEN, ""), hide))
    return re.sub(_HIDDEN, lambda _match: addresses.pop(0), text)


def _literal(text: str) -> str:
    text = _ACTING.sub(r"\\\1", text)
    # An escaped digit is no escape: the mark behind the number is what counts.
    return _AT_THE_START.sub(
        lambda m: (
            f"{m[1]}\\{m[2]}"
            if not m[2][0].isdigit()
            else f"{m[1]}{m[2][:-1]}\\{m[2][-1]}"
        ),
        text,
    )


def one_line(text: str) -> str:
    """A text as Markdown on one line, for headings, cells and entries of lists."""
    return escaped(" ".join(text.split()))


def paragraphs(text: str, indent: str = "") -> Iterator[str]:
    """The lines of the text as they were written, after a blank one."""
    # Blanks at the start of a line would make it a block of code.
    lines = escaped("\n".join(map(kept_indent, text.split("\n")))).split("\n")
    mark = indent.rstrip()
    yield ""
    # Two blanks at the end of a line keep the line break.
    yield from (f"{indent}{line}  " if line else mark for line in lines[:-1])
    yield f"{indent}{lines[-1]}"


def heading(level: int, text: str) -> Iterator[str]:
    """A heading, after a blank line."""
    yield from ("", f"{'#' * level} {one_line(text)}")


def table_row(cells: Iterable[str]) -> str:
    """A line of a table, of cells that are Markdown already."""
    return f"| {' | '.join(cells)} |"


ListBlock = (
    blocks.NamedBlock | blocks.StarBlock | blocks.ChangedBlock | blocks.ConsequenceBlock
)
"""What is an entry of a list in Markdown."""


def markdown_lines(content: Iterable[blocks.Block]) -> Iterator[str]:
    """The lines of all blocks, with everything quoted kept as text."""
    in_list = False
    for block in content:
        if isinstance(block, ListBlock):
            if not in_list:
                yield ""
            in_list = True
            yield from _item(block)
        else:
            in_list = False
            yield from _outside_lists(block)


def _item(block: ListBlock, indent: str = "") -> Iterator[str]:
    match block:
        case blocks.FactBlock(name, text):
            yield f"- {labelled(one_line(name), one_line(text))}"
        case blocks.ReasonBlock(name, number, title, text):
            yield f"- {one_line(number)} `{name}` {labelled(one_line(title), one_line(text))}"
        case blocks.RemainderBlock(text) | blocks.ConsequenceBlock(text):
            yield f"- {one_line(text)}"
        case blocks.ChangedBlock(subject, text, texts):
            yield f"- `{subject}`: {escaped(text)}"
            yield from chain.from_iterable(map(_changed_lines, texts))
        case _:
            yield f"{indent}- **{lead(one_line(block.name))}** {one_line(block.text)}"
            if block.quotation:
                yield from paragraphs(block.quotation, f"{indent}  > ")
            if block.reply:
                yield from _item(block.reply, "  ")


def _changed_lines(lines: Iterable[Iterable[blocks.DiffRun]]) -> Iterator[str]:
    for line in lines:
        yield from ("", f"  > {kept_indent(''.join(map(_marked, line)))}")
    yield ""


def _marked(run: blocks.DiffRun) -> str:
    """Struck out or bold; the marks must touch the words."""
    mark = {
        blocks.WordFate.SAME: "",
        blocks.WordFate.REMOVED: "~~",
        blocks.WordFate.ADDED: "**",
    }[run.kind]
    core = run.text.strip()
    if not core:
        return run.text
    before, after = run.text.split(core, maxsplit=1)
    return f"{before}{mark}{escaped(core)}{mark}{after}"


def _outside_lists(block: blocks.ProseBlock | blocks.VersionsBlock) -> Iterator[str]:
    match block:
        case blocks.VersionsBlock(before, after):
            yield f"**{escaped(before)}** → **{escaped(after)}**"
        case blocks.AboutBlock(name, text):
            yield from (f"# {one_line(name)}", "", one_line(text))
        case blocks.PartBlock(text):
            yield from heading(2, text) if text else ()
        case blocks.HeadingBlock(text, level):
            yield from heading(level, text)
        case blocks.LeadBlock(text):
            yield from heading(3, text)
        case blocks.SubjectBlock(name, title):
            yield from ("", f"### `{name}` {one_line(title)}")
        case _:
            yield from ("", one_line(block.text))
