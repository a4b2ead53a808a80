"""Blocks as rows of a list on a screen; a row about a place has an id that ends in its."""

from collections.abc import Iterable, Iterator

from textual.content import Content
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
                row = f"  {number} · {title}\n      {text}"
                yield _row(Content(row), place, name)
            case blocks.RemainderBlock(text, to):
                yield _row(Content(f"  {text}"), place, to)
            case blocks.FactBlock(name, text, depth, to):
                row = f"{'  ' * depth}{labelled(name, text)}"
                yield _row(Content(row), place, to)
            case blocks.EntryBlock(name, text, quotation, leads_to=to):
                quoted = f"\n  {quotation}" if quotation else ""
                said = f"  {labelled(name, text)}"
                yield _row(Content.assemble(said, (quoted, "$quiet")), place, to)


def _heading(text: str, level: int, *, is_first: bool) -> Iterator[Option | None]:
    """A heading, parted from what stands above it unless it is below another one."""
    if level != 2:
        yield heading(f"  {text}")
        return
    if not is_first:
        yield None
    yield heading(text, "bold")


def _row(text: Content, place: int, to: str) -> Option:
    """A row that leads to a place, or one that the cursor passes over.

    No two rows have the same id, though they lead to the same requirement.
    """
    return Option(text, f"{place}:{to}") if to else heading(text, "$foreground")


def heading(text: str | Content, style: str = "") -> Option:
    """A row that says something and leads nowhere: the cursor passes over it."""
    content = Content(text) if isinstance(text, str) else text
    return Option(content.stylize_before(style) if style else content, disabled=True)
