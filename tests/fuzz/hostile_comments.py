"""Commented documents that came back damaged: read, or refused in a sentence."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from multiprocessing import Pool
from random import Random
from time import process_time
from xml.sax.saxutils import quoteattr

from selfassess.core.errors import CannotRead
from selfassess.report.content.report import SourceFile, report_view
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.comments.commented_document import CommentedDocument
from selfassess.report.office.comments.odt_comments import read_odt_comments
from selfassess.report.office.comments.spoken import spoken_in
from selfassess.report.office.comments.word_comments import read_word_comments
from selfassess.report.office.odt_document import write_odt
from selfassess.report.office.report_blocks.report_document import report_document
from selfassess.report.office.word_document import write_word
from tests.builders import BASIC, MET, PARTLY_MET, answered, questionnaire
from tests.fuzz.hostile_files import NAUGHTY
from tests.fuzz.trial import MOST_TIMES, floor, wrong_in
from tests.report.office.commenters import Remark, commented, reworded

READERS: dict[str, Callable[[bytes], CommentedDocument]] = {
    ".docx": read_word_comments,
    ".odt": read_odt_comments,
}
READ = (
    *("[Content_Types].xml", "word/document.xml", "word/comments.xml"),
    *("docProps/custom.xml", "mimetype", "content.xml", "meta.xml"),
)
"""The parts that a reader looks into."""
ASKED = questionnaire(a=BASIC, b=BASIC)
_TEXTS = [quoteattr(text)[1:-1].encode("utf-8", "replace") for text in NAUGHTY]
_ELEMENT = rb"<((?:\w+:)?\w+)[ >](?:(?!<\1[ >]).)*?</\1>|<[^<>]*/>"
_WORDS = rb"(?<=>)[^<>]+(?=<)"
_VALUE = rb'(?<=")[^"<>]*(?="[ />])'
_TAG = rb"(?<=<)(?:\w+:)?\w+"


@cache
def sound(kind: str) -> dict[str, bytes]:
    """The parts of a small report with comments and a tracked change."""
    given = answered(a=MET, b=PARTLY_MET)
    source = SourceFile("a.toml", b"")
    view = report_view(ASKED, given, source, made_on=date(2026, 11, 23))
    write = write_word if kind == ".docx" else write_odt
    on = [f"{ASKED.numbers[key]} {each.title} (" for key, each in ASKED.by_id.items()]
    remarks = [Remark(at, "Ana", "Disagree: not met.") for at in on]
    content = commented(kind, write(report_document(view)), remarks)
    if kind == ".docx":
        content = reworded(content, on[0], "Ben", " Now.")
    return {name: part for name, part in unpacked(content).items() if name in READ}


def damaged(kind: str, count: int) -> Iterator[tuple[str, bytes]]:
    """That many documents, the same ones every time."""
    parts, random = sound(kind), Random(kind)
    for number in range(count):
        name = random.choice([*parts])
        part = parts[name]
        for _time in range(random.randint(1, 3)):
            part = damaged_part(random, part)
        content = packed({**parts, name: part})
        if number % 10 == 0:
            at = random.randrange(len(content))
            content = content[:at] + random.randbytes(8) + content[at + 8 :]
        yield kind, content


def damaged_part(random: Random, part: bytes) -> bytes:
    """A part in which words, a value, an element or a tag is something else."""
    pattern = random.choice((_ELEMENT, _WORDS, _VALUE, _TAG))
    spans = [match.span() for match in re.finditer(pattern, part)] or [(0, 0)]
    (begin, end), (other, last) = random.choice(spans), random.choice(spans)
    moved = part[other:last] * random.choice((0, 1, 2, 50))
    if pattern in (_WORDS, _VALUE):
        moved = random.choice(_TEXTS)[:20_000]
    return part[:begin] + moved + part[end:]


def tried(task: tuple[str, bytes]) -> tuple[str, str]:
    """What became of one document, and what is wrong with that; whatever escapes is."""
    kind, content = task
    begun, result, told = process_time(), "read", ""
    try:
        document = READERS[kind](content)
        spoken = spoken_in(document, ASKED, {})
        notes = (each.note for each in spoken.findings.values())
        told = "\n".join((*document.authors, *notes, *spoken.notes, spoken.reflection))
    except CannotRead as error:
        result, told = "refused", str(error)
    if process_time() - begun > MOST_TIMES * floor():
        return "harm", "took too long"
    wrong = wrong_in(told)
    return ("harm", wrong) if wrong else (result, "")


def run_comments(count: int) -> bool:
    """Try that many documents of each kind, print a line for each; is all well?"""
    harm: list[str] = []
    with Pool(2) as pool:
        for kind in READERS:
            results = [*pool.imap_unordered(tried, damaged(kind, count), 50)]
            counts = Counter(result for result, _wrong in results)
            harm += [wrong for _result, wrong in results if wrong]
            figures = f"{counts['read']:8} read{counts['refused']:8} refused"
            print(f"{f'comments in {kind}':24}{count:7}{figures}")
    print(*harm[:10], f"harm done by {len(harm)} commented documents", sep="\n")
    return not harm
