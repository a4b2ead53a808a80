"""Blocks as lines for a terminal: what is quoted from a file stands behind a `>`."""

from collections.abc import Iterable, Iterator

from selfassess.cli.output.wrap import wrapped
from selfassess.core.text.blocks import (
    Block,
    Entry,
    Fact,
    Heading,
    Lead,
    Part,
    Reason,
    Remainder,
    Sentence,
    Subheading,
    Subject,
    Title,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded

INDENT = "  "
WIDEST_NAME = 24


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of all blocks; what stands under equally many headings is aligned."""
    blocks = tuple(blocks)
    named = [block for block in blocks if isinstance(block, Entry | Fact)]
    for block in blocks:
        if isinstance(block, Entry | Fact):
            names = (each.name for each in named if _depth(each) == _depth(block))
            yield from _named(block, min(WIDEST_NAME, max(map(cell_width, names))))
        else:
            yield from _unnamed(block)


def _depth(block: Entry | Fact) -> int:
    return block.depth if isinstance(block, Fact) else 1


def _unnamed(
    block: Title
    | Part
    | Heading
    | Subheading
    | Lead
    | Subject
    | Sentence
    | Reason
    | Remainder,
) -> Iterator[str]:
    match block:
        case Title(name, text) | Subject(name, text):
            yield from wrapped(f"{name} · {text}")
        case Part():
            yield ""
        case Heading(text):
            yield from wrapped(text)
        case Lead(text):
            yield ""
            yield from wrapped(_("{lead}:").format(lead=text))
        case Sentence(text, hint):
            yield from wrapped(f"{text} {hint}")
        case Reason(name, title, text):
            yield from wrapped(f"{name} · {title}", INDENT)
            yield from wrapped(text, 3 * INDENT)
        case Subheading(text) | Remainder(text):
            yield from wrapped(text, INDENT)


def _named(block: Entry | Fact, width: int) -> Iterator[str]:
    yield from _beside(block.name, block.text, _depth(block) * INDENT, width)
    if isinstance(block, Entry):
        yield from _quoted(block.quotation, 3 * INDENT)
        if reply := block.reply:
            text = _("{name}: {words}").format(name=reply.name, words=reply.text)
            yield f"{3 * INDENT}{text}"
            yield from _quoted(reply.quotation, 4 * INDENT)


def _beside(name: str, text: str, indent: str, width: int) -> Iterator[str]:
    """A name and what there is to say of it, which may take more lines than one."""
    if cell_width(name) > width:
        # Cut, two names could look alike.
        yield from wrapped(name, indent)
        yield from wrapped(text, f"{indent}    ")
        return
    lines = wrapped(text, f"{indent}{' ' * width}  ")
    yield f"{indent}{padded(name, width)}  {next(lines, '').strip()}".rstrip()
    yield from lines


def _quoted(text: str, indent: str) -> Iterator[str]:
    """As it was written, and marked as such: it cannot pass for a line of ours."""
    mark = f"{indent}> "
    yield from (line or mark.rstrip() for line in wrapped(text, mark))
