"""How people laid out a file, with comments of theirs, kept while what it says changes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selfassess.core.diff.plain_data import is_same, plain
from selfassess.core.errors import CannotSave, InvalidFile
from selfassess.core.merge.notes import merged_text
from selfassess.storage.documents.schema_directive import (
    schema_line,
    without_schema_line,
)
from selfassess.storage.toml.editor import comments_in, edited
from selfassess.storage.toml.reader import Document, parse_document
from selfassess.storage.toml.writer import format_toml


def is_our_layout(text: str, data: dict[str, Any]) -> bool:
    """Whether a program wrote it: then there is nothing to keep but the data."""
    try:
        return format_toml(data) == without_schema_line(text)
    except CannotSave:  # data that we could not write at all
        return False


def says(text: str, meant: Mapping[str, Any]) -> bool:
    """Whether the text is TOML that says just this."""
    try:
        return is_same(parse_document("", text.encode()).data, plain(meant))
    except InvalidFile:
        return False


def laid_out(
    text: str, before: Mapping[str, Any], meant: Mapping[str, Any]
) -> str | None:
    """A person's text, which says `before`, saying what is meant; None if that fails."""
    try:
        changed = edited(text, before, meant)
    except ValueError:
        return None
    return changed if says(changed, meant) else None


def merged_layout(
    base: Document | None, ours: Document, theirs: Document, canonical: str
) -> tuple[str, int]:
    """The merged text in the layout that loses fewest comments, and how many those are.

    `canonical` says what it has to say, as a program lays it out.
    """
    canonical = (schema_line(ours.text) or schema_line(theirs.text)) + canonical
    if all(is_our_layout(side.text, side.data) for side in (ours, theirs)):
        return canonical, 0
    wanted = _comments_of_both(base, ours, theirs)
    texts = [*_texts(base, ours, theirs, canonical), canonical]
    losses = [(wanted - comments_in(text)).total() for text in texts]
    fewest = min(losses)
    return texts[losses.index(fewest)], fewest


def _comments_of_both(
    base: Document | None, ours: Document, theirs: Document
) -> Counter[str]:
    """The comments of both sides, but for those that one of them took out."""
    mine, others = comments_in(ours.text), comments_in(theirs.text)
    before = comments_in(base.text) if base else Counter[str]()
    return (mine & others) | (mine - before) | (others - before)


def _texts(
    base: Document | None, ours: Document, theirs: Document, canonical: str
) -> Iterator[str]:
    """Texts that say the same, those with most of what both sides wrote by hand first."""
    meant = parse_document("", canonical.encode()).data
    if base:
        yield from _by_lines([base.text, ours.text, theirs.text], meant)
    conflicts = meant.pop("conflicts", [])
    tail = format_toml({"conflicts": conflicts}) if conflicts else ""
    sides = [side for side in (base, ours, theirs) if side]
    # Once all say the same, nothing but what was written by hand is different.
    alike = [text for side in sides if (text := _saying(side, meant))]
    if base and len(alike) == len(sides):
        yield from (text + tail for text in _by_lines(alike, meant))
    yield from (text + tail for text in alike[-2:])


def _by_lines(texts: Sequence[str], meant: Mapping[str, Any]) -> Iterator[str]:
    text = merged_text(*texts)
    if text is not None and says(text, meant):
        yield text


def _saying(side: Document, meant: Mapping[str, Any]) -> str | None:
    """A side's text saying what is meant; None where it has conflicts of its own."""
    return None if "conflicts" in side.data else laid_out(side.text, side.data, meant)
