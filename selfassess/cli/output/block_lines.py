"""Blocks as lines for a terminal: what is quoted from a file stands behind a `>`."""

from collections.abc import Iterable, Iterator
from itertools import chain

from selfassess.cli.output.wrap import wrapped
from selfassess.core.text.blocks import (
    AboutBlock,
    Block,
    ChangedBlock,
    ConsequenceBlock,
    EntryBlock,
    FactBlock,
    HeadingBlock,
    LeadBlock,
    PartBlock,
    ReasonBlock,
    RemainderBlock,
    SentenceBlock,
    SubheadingBlock,
    SubjectBlock,
    VersionsBlock,
    WordFate,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import cell_width, padded

INDENT = "  "
WIDEST_NAME = 24


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of all blocks; what stands under equally many headings is aligned."""
    blocks = tuple(blocks)
    named = [block for block in blocks if isinstance(block, EntryBlock | FactBlock)]
    for block in blocks:
        if isinstance(block, EntryBlock | FactBlock):
            names = (each.name for each in named if _depth(each) == _depth(block))
            yield from _named(block, min(WIDEST_NAME, max(map(cell_width, names))))
        elif isinstance(block, VersionsBlock | ChangedBlock | ConsequenceBlock):
            yield from _differing(block)
        else:
            yield from _unnamed(block)


def _depth(block: EntryBlock | FactBlock) -> int:
    return block.depth if isinstance(block, FactBlock) else 1


def _unnamed(
    block: AboutBlock
    | PartBlock
    | HeadingBlock
    | SubheadingBlock
    | LeadBlock
    | SubjectBlock
    | SentenceBlock
    | ReasonBlock
    | RemainderBlock,
) -> Iterator[str]:
    match block:
        case AboutBlock(name, text) | SubjectBlock(name, text):
            yield from wrapped(f"{name} · {text}")
        case PartBlock():
            yield ""
        case HeadingBlock(text):
            yield from wrapped(text)
        case LeadBlock(text):
            yield ""
            yield from wrapped(_("{lead}:").format(lead=text))
        case SentenceBlock(text, hint):
            yield from wrapped(f"{text} {hint}")
        case ReasonBlock(name, title, text):
            yield from wrapped(f"{name} · {title}", INDENT)
            yield from wrapped(text, 3 * INDENT)
        case SubheadingBlock(text) | RemainderBlock(text):
            yield from wrapped(text, INDENT)


def _differing(block: VersionsBlock | ChangedBlock | ConsequenceBlock) -> Iterator[str]:
    """Whole lines, as `git diff --word-diff` has them."""
    match block:
        case VersionsBlock(before, after):
            yield from (f"- {before}", f"+ {after}")
        case ConsequenceBlock(text):
            yield text
        case ChangedBlock(subject, text, texts):
            yield f"{subject}: {text}"
            for line in chain.from_iterable(texts):
                words = (_MARKS[run.kind].format(run.text) for run in line)
                yield f"{2 * INDENT}{''.join(words)}"


_MARKS = {
    WordFate.SAME: "{}",
    WordFate.REMOVED: "[-{}-]",
    WordFate.ADDED: "{{+{}+}}",
}


def _named(block: EntryBlock | FactBlock, width: int) -> Iterator[str]:
    yield from _beside(block.name, block.text, _depth(block) * INDENT, width)
    if isinstance(block, EntryBlock):
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
