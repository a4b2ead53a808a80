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
            case blocks.HeadingBlock(text, level):
                own = text_option(text, "bold")
                yield own if level == 2 else text_option(f"  {text}")
            case blocks.LeadBlock(text, to):
                yield None
                yield Option(Content.styled(lead(text), "bold"), _id(place, to))
            case blocks.ReasonBlock(name, number, title, text):
                row = f"  {number} · {title}\n      {text}"
                yield Option(Content(row), _id(place, name))
            case blocks.RemainderBlock(text, to):
                yield Option(Content(f"  {text}"), _id(place, to))
            case blocks.FactBlock(name, text, depth):
                yield text_option(f"{'  ' * depth}{labelled(name, text)}")
            case blocks.EntryBlock(name, text, quotation):
                said = (labelled(name, text), quotation)
                yield text_option("\n".join(f"  {line}" for line in said if line))


def _id(place: int, requirement_id: str) -> str | None:
    """No two rows have the same, though they lead to the same requirement."""
    return f"{place}:{requirement_id}" if requirement_id else None


def text_option(text: str, style: str = "") -> Option:
    """A row that says something, and leads nowhere."""
    return Option(Content.styled(text, style))
