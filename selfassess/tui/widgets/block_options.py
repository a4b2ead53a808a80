"""Blocks as rows of a list on a screen; a row about a requirement has an id that ends in its."""

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
            case blocks.HeadingBlock(text, 2):
                yield text_option(text, "bold")
            case blocks.LeadBlock(text):
                yield None
                yield text_option(lead(text), "bold")
            case blocks.ReasonBlock(name, title, text):
                row = f"  {name} · {title}\n      {text}"
                yield Option(Content(row), f"{place}:{name}")
            case blocks.FactBlock(name, text, depth):
                yield text_option(f"{'  ' * depth}{labelled(name, text)}")
            case blocks.EntryBlock(name, text, quotation):
                said = (labelled(name, text), quotation)
                yield text_option("\n".join(f"  {line}" for line in said if line))
            case blocks.HeadingBlock(text) | blocks.RemainderBlock(text):
                yield text_option(f"  {text}")


def text_option(text: str, style: str = "") -> Option:
    """A row that says something, and leads nowhere."""
    return Option(Content.styled(text, style))
