"""Blocks as lines for a terminal: what is quoted from a file stands behind a `>`."""

from collections.abc import Iterable, Iterator
from itertools import chain

from selfassess.cli.output.wrap import wrapped
from selfassess.core.text import blocks
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.text.terminal import cell_width, padded

INDENT = "  "
WIDEST_NAME = 24


def block_lines(content: Iterable[blocks.Block]) -> Iterator[str]:
    """The lines of all blocks; what stands under equally many headings is aligned."""
    content = tuple(content)
    named = [block for block in content if isinstance(block, blocks.NamedBlock)]
    for block in content:
        if isinstance(block, blocks.NamedBlock):
            names = (other.name for other in named if _depth(other) == _depth(block))
            yield from _named(block, min(WIDEST_NAME, max(map(cell_width, names))))
        elif isinstance(block, blocks.DiffBlock):
            yield from _differing(block)
        else:
            yield from _unnamed(block)


def _depth(block: blocks.NamedBlock) -> int:
    return block.depth if isinstance(block, blocks.FactBlock) else 1


def _unnamed(block: blocks.ProseBlock | blocks.StarBlock) -> Iterator[str]:
    match block:
        case blocks.AboutBlock(name, text) | blocks.SubjectBlock(name, text):
            yield from wrapped(f"{name} · {text}")
        case blocks.PartBlock():
            yield ""
        case blocks.HeadingBlock(text, level):
            yield from wrapped(text, (level - 2) * INDENT)
        case blocks.LeadBlock(text):
            yield ""
            yield from wrapped(lead(text))
        case blocks.SentenceBlock(text, hint):
            yield from wrapped(f"{text} {hint}")
        case blocks.ReasonBlock(name, number, title, text):
            yield from wrapped(f"{number}  {name} · {title}", INDENT)
            yield from wrapped(text, 3 * INDENT)
        case blocks.RemainderBlock(text):
            yield from wrapped(text, INDENT)


def _differing(block: blocks.DiffBlock) -> Iterator[str]:
    """Whole lines, as `git diff --word-diff` has them."""
    match block:
        case blocks.VersionsBlock(before, after):
            yield from (f"- {before}", f"+ {after}")
        case blocks.ConsequenceBlock(text):
            yield text
        case blocks.ChangedBlock(subject, text, texts):
            yield labelled(subject, text)
            for line in chain.from_iterable(texts):
                runs = (_MARKS[run.kind].format(run.text) for run in line)
                yield f"{2 * INDENT}{''.join(runs)}"


_MARKS = {
    blocks.WordFate.SAME: "{}",
    blocks.WordFate.REMOVED: "[-{}-]",
    blocks.WordFate.ADDED: "{{+{}+}}",
}


def _named(block: blocks.NamedBlock, width: int) -> Iterator[str]:
    yield from _beside(block.name, block.text, _depth(block) * INDENT, width)
    if isinstance(block, blocks.EntryBlock):
        yield from _quoted(block.quotation, 3 * INDENT)
        if reply := block.reply:
            text = labelled(reply.name, reply.text)
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
    """A quotation as it was written, marked: it cannot pass for a line of ours."""
    mark = f"{indent}> "
    yield from (line or mark.rstrip() for line in wrapped(text, mark))
