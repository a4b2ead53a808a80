"""Blocks as rows of a list on a screen; a row about a place has an id that ends in its."""

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.geometry import Spacing
from textual.visual import Padding
from textual.widgets.option_list import Option

from selfassess.core.text import blocks
from selfassess.core.text.languages.conventions import labelled, lead

RowBlock = blocks.HeadingBlock | blocks.NamedBlock | blocks.LeadBlock | blocks.StarBlock
"""What a list shows; the rest of the blocks makes the text around it."""


def block_options(content: Iterable[RowBlock]) -> Iterator[Option | None]:
    """A row for each block; None for a line between them."""
    for place, block in enumerate(content):
        match block:
            case blocks.HeadingBlock(text, level):
                yield from _heading(text, level, is_first=not place)
            case blocks.LeadBlock(text, to):
                yield None
                yield _row(Content.styled(lead(text), "bold"), place, to)
            case blocks.ReasonBlock(name, number, title, text):
                row = f"{number} · {title}\n    {text}"
                yield _row(Content(row), place, name, depth=1)
            case blocks.RemainderBlock(text, to):
                yield _row(Content(text), place, to, depth=1)
            case blocks.FactBlock(name, text, depth, to):
                yield _row(Content(labelled(name, text)), place, to, depth=depth)
            case blocks.EntryBlock(name, text, quotation, leads_to=to):
                quoted = f"\n{quotation}" if quotation else ""
                said = Content.assemble(labelled(name, text), (quoted, "$quiet"))
                yield _row(said, place, to, depth=1)


def _heading(text: str, level: int, *, is_first: bool) -> Iterator[Option | None]:
    """A heading, parted from what stands above it unless it is below another one."""
    if level != 2:
        yield heading(f"  {text}")
        return
    if not is_first:
        yield None
    yield heading(text, "bold")


def _row(text: Content, place: int, to: str, depth: int = 0) -> Option:
    """A row that leads to a place, or one that the cursor passes over.

    No two rows have the same id, though they lead to the same requirement. All lines into
    which a row is broken begin below one another.
    """
    ink = text if to else text.stylize_before("$foreground")
    shown = Padding(ink, Spacing(left=2 * depth)) if depth else ink
    return Option(shown, f"{place}:{to}" if to else None, disabled=not to)


def heading(text: str | Content, style: str = "") -> Option:
    """A row that says something and leads nowhere: the cursor passes over it."""
    content = Content(text) if isinstance(text, str) else text
    return Option(content.stylize_before(style) if style else content, disabled=True)
