"""A file that git left half merged, as the states that are to be merged by meaning.

Git leaves markers; or it takes what both sides added, so that one table is there twice.
"""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

from selfassess.core.errors import CannotMerge, InvalidFile
from selfassess.core.model.registers.citing_fields import CITED_AS
from selfassess.core.model.registers.register_keys import Entry, entries_in
from selfassess.core.text.i18n import _
from selfassess.storage.documents.assessment_file import readable
from selfassess.storage.documents.merge.merged_file import read_side, review_in
from selfassess.storage.questionnaires.questionnaire_file import FindQuestionnaire
from selfassess.storage.toml.lexer import bones
from selfassess.storage.toml.merge_markers import before_both, both_sides, has_markers
from selfassess.storage.toml.reader import Document, parse_document

_HEAD = re.compile(r"^\[[^\[\]\n]+\]", re.MULTILINE)


def read_both(path: str, raw: bytes) -> tuple[Document, Document]:
    """Ours and theirs out of a file that git left half merged.

    Raise CannotMerge if git did not, InvalidFile if a side is no TOML.
    """
    text = _text_of(raw)
    first, second = (
        both_sides(text)
        if has_markers(text)
        else (_with_repeated(text, 0), _with_repeated(text, 1))
    )
    if first == second == text:
        # Translators: unresolved merge: a file in which git has marked what two sides
        # changed.
        sentence = _("{path}: git left no unresolved merge in it")
        raise CannotMerge(sentence.format(path=path))
    return parse_document(path, first.encode()), parse_document(path, second.encode())


def read_base(path: str, raw: bytes, find: FindQuestionnaire) -> Document | None:
    """What both sides began with; None if there was nothing, or nobody can tell.

    Where histories cross, git hands over a merge of several bases, with its markers
    in it: then what stood before counts, as far as it is a file at all.
    """
    text = _text_of(raw)
    before = before_both(text) if has_markers(text) else _with_repeated(text, None)
    if before == text:
        return read_side(path, raw)
    try:
        document = parse_document(path, before.encode())
        if "answers" in document.data:
            readable(document, find)
        else:
            review_in(document)
    except InvalidFile:
        return None
    return document


def _text_of(raw: bytes) -> str:
    return raw.decode(errors="replace").replace("\r\n", "\n")


def _with_repeated(text: str, which: int | None) -> str:
    """The text with one of the entries that stand there under one name; or with none."""
    structure = bones(text)
    heads = [*_HEAD.finditer(structure)]
    names = [text[head.start() : head.end()] for head in heads]
    times, seen = Counter(names), Counter[str]()
    ends = [head.start() for head in heads[1:]] + [len(text)]
    parts = [text[: heads[0].start()] if heads else text]
    for head, name, end in zip(heads, names, ends, strict=True):
        is_entry = name.strip("[ ").partition(".")[0] in CITED_AS
        if not is_entry or times[name] == 1 or seen[name] == which:
            parts.append(text[head.start() : end])
        seen[name] += 1
    return "".join(parts)


def without_torn_entries(
    base: Document | None, ours: Document, theirs: Document
) -> Document | None:
    """A base out of markers without evidence to which each side gives an address.

    Git leaves the head that two new entries have in common outside of the conflict.
    """
    if base is None:
        return None
    entries, *sides = (
        entries_in(document.data, "evidence") for document in (base, ours, theirs)
    )
    torn = {
        key
        for key, entry in entries.items()
        if not _address(entry)
        and all(_address(side.get(key, {})) for side in sides)
        and _address(sides[0][key]) != _address(sides[1][key])
    }
    left = {key: entry for key, entry in entries.items() if key not in torn}
    return replace(base, data={**base.data, "evidence": left})


def _address(entry: Entry) -> list[Any]:
    return [entry[key] for key in ("url", "file") if entry.get(key)]
