"""Office documents and mails that came damaged: read, or refused in a sentence."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import Pool
from random import Random
from time import process_time
from traceback import format_exc
from xml.sax.saxutils import quoteattr

from selfassess.core.errors import CannotRead
from selfassess.report.content.report import report_view
from selfassess.report.formats.data.po_texts import read_texts_po
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.filled.filled_form import filled_form
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.comments.commented_document import CommentedDocument
from selfassess.report.office.comments.odt_comments import read_odt_comments
from selfassess.report.office.comments.spoken import spoken_in
from selfassess.report.office.comments.word_comments import read_word_comments
from selfassess.report.office.form_documents.odt_form import read_odt, write_odt
from selfassess.report.office.form_documents.word_form import read_docx, write_docx
from selfassess.report.office.odt_document import write_odt as write_odt_report
from selfassess.report.office.report_blocks.report_document import report_document
from selfassess.report.office.spreadsheet.spreadsheet_form import read_xlsx, write_xlsx
from selfassess.report.office.spreadsheet.translation_sheet import read_texts_xlsx
from selfassess.report.office.word_document import write_word
from selfassess.report.pdf.attachments import SourceFile
from tests.builders import BASIC, MET, PARTLY_MET, answered, questionnaire
from tests.fuzz.hostile_files import NAUGHTY
from tests.fuzz.hostile_mail import archives, messages, told_by_mail
from tests.fuzz.hostile_tables import tables, told_by_tables
from tests.fuzz.hostile_texts import po_files, sheet_parts, told_by_texts
from tests.fuzz.trial import MOST_TIMES, floor, wrong_in
from tests.report.office.commenters import Remark, commented, reworded

READ = (
    *("[Content_Types].xml", "word/document.xml", "word/comments.xml"),
    *("docProps/custom.xml", "mimetype", "content.xml", "meta.xml"),
)
"""The parts of a text that a reader looks into."""
ASKED = questionnaire(a=BASIC, b=BASIC)
GIVEN = answered(a=MET, b=PARTLY_MET)
_TEXTS = [quoteattr(text)[1:-1].encode("utf-8", "replace") for text in NAUGHTY]
_ELEMENT = rb"<((?:\w+:)?\w+)[ >](?:(?!<\1[ >]).)*?</\1>|<[^<>]*/>"
_WORDS = rb"(?<=>)[^<>]+(?=<)"
_VALUE = rb'(?<=")[^"<>]*(?="[ />])'
_TAG = rb"(?<=<)(?:\w+:)?\w+"

Parts = dict[str, bytes]
"""What a document is made of, by name."""


@dataclass(frozen=True)
class Kind:
    """A kind of document that comes back."""

    damaged: Callable[[int], Iterator[bytes]]
    """That many of the kind, damaged, the same ones every time."""
    told: Callable[[bytes], str]
    """All that is read out of one and told; raises CannotRead."""


def _commented(write: Callable[..., bytes], kind: str) -> Parts:
    """A small report with comments, in Word also with a tracked change."""
    view = report_view(
        ASKED, GIVEN, SourceFile("a.toml", b""), made_on=date(2026, 11, 23)
    )
    on = [f"{ASKED.numbers[key]} {each.title} (" for key, each in ASKED.by_id.items()]
    remarks = [Remark(at, "Ana", "Disagree: not met.") for at in on]
    content = commented(kind, write(report_document(view)), remarks)
    if kind == ".docx":
        content = reworded(content, on[0], "Ben", " Now.")
    return _looked_into(content)


def _form(write: Callable[[Checklist], bytes]) -> Parts:
    return _looked_into(write(checklist(ASKED, is_form=True, prefilled=GIVEN)))


def _workbook() -> Parts:
    parts = unpacked(write_xlsx(checklist(ASKED, is_form=True, prefilled=GIVEN)))
    # The colours of the program are read by nobody, and larger than all the rest.
    parts.pop("xl/theme/theme1.xml")
    # First the sheet of a phase: half of the damage is done there.
    return {(name := "xl/worksheets/sheet3.xml"): parts.pop(name), **parts}


def _looked_into(content: bytes) -> Parts:
    """What a reader of texts looks into, the largest first: half of the damage is there."""
    parts = {name: part for name, part in unpacked(content).items() if name in READ}
    return dict(sorted(parts.items(), key=lambda item: -len(item[1])))


def _told_by_comments(
    read: Callable[[bytes], CommentedDocument], content: bytes
) -> str:
    document = read(content)
    spoken = spoken_in(document, ASKED, {})
    notes = (each.note for each in spoken.findings.values())
    return "\n".join((*document.authors, *notes, *spoken.notes, spoken.reflection))


def _told_by_form(read: Callable[[bytes], FormValues], content: bytes) -> str:
    form = filled_form(read(content))
    return "\n".join((*form.notes, *form.places.values()))


def _documents(sound: Callable[[], Parts], count: int) -> Iterator[bytes]:
    """That many documents like the sound one, each with some of its parts damaged."""
    parts, random = sound(), Random(0)
    names = [*parts]
    for number in range(count):
        name = random.choice(names) if number % 2 else names[0]
        part = parts[name]
        for _time in range(random.randint(1, 3)):
            part = _damaged_part(random, part)
        changed = {**parts, name: part}
        if number % 50 == 1:
            del changed[name]
        content = packed(changed)
        if number % 10 == 0:
            at = random.randrange(len(content))
            content = content[:at] + random.randbytes(8) + content[at + 8 :]
        yield content


def _damaged_part(random: Random, part: bytes) -> bytes:
    """A part in which words, a value, an element or a tag is something else."""
    pattern = random.choice((_ELEMENT, _WORDS, _VALUE, _TAG))
    spans = [match.span() for match in re.finditer(pattern, part)] or [(0, 0)]
    (begin, end), (other, last) = random.choice(spans), random.choice(spans)
    moved = part[other:last] * random.choice((0, 1, 2, 50))
    if pattern in (_WORDS, _VALUE):
        moved = random.choice(_TEXTS)[:20_000]
    return part[:begin] + moved + part[end:]


def _damaged(sound: Callable[[], Parts]) -> Callable[[int], Iterator[bytes]]:
    return partial(_documents, sound)


KINDS = {
    "comments in .docx": Kind(
        _damaged(partial(_commented, write_word, ".docx")),
        partial(_told_by_comments, read_word_comments),
    ),
    "comments in .odt": Kind(
        _damaged(partial(_commented, write_odt_report, ".odt")),
        partial(_told_by_comments, read_odt_comments),
    ),
    "forms in .docx": Kind(
        _damaged(partial(_form, write_docx)), partial(_told_by_form, read_docx)
    ),
    "forms in .odt": Kind(
        _damaged(partial(_form, write_odt)), partial(_told_by_form, read_odt)
    ),
    "forms in .xlsx": Kind(_damaged(_workbook), partial(_told_by_form, read_xlsx)),
    "texts in .po": Kind(po_files, partial(told_by_texts, read_texts_po)),
    "texts in .xlsx": Kind(
        _damaged(sheet_parts), partial(told_by_texts, read_texts_xlsx)
    ),
    "tables of plans": Kind(tables, told_by_tables),
    "mail as message": Kind(messages, told_by_mail),
    "mail as archive": Kind(archives, told_by_mail),
}


def tried(task: tuple[str, bytes]) -> tuple[str, str]:
    """What became of one document, and what is wrong with that."""
    kind, content = task
    begun, result = process_time(), "read"
    try:
        told = KINDS[kind].told(content)
    except CannotRead as error:
        result, told = "refused", str(error)
    except BaseException:  # noqa: BLE001 - whatever escapes is what we look for
        return "harm", format_exc()
    if process_time() - begun > MOST_TIMES * floor():
        return "harm", "took too long"
    wrong = wrong_in(told)
    return ("harm", wrong) if wrong else (result, "")


def run_documents(count: int) -> bool:
    """Try that many documents of each kind, print a line for each; is all well?"""
    harm: list[str] = []
    with Pool(2) as pool:
        for kind in KINDS:
            tasks = ((kind, content) for content in KINDS[kind].damaged(count))
            results = [*pool.imap_unordered(tried, tasks, 50)]
            counts = Counter(result for result, _wrong in results)
            harm += [wrong for _result, wrong in results if wrong]
            figures = f"{counts['read']:8} read{counts['refused']:8} refused"
            print(f"{kind:24}{count:7}{figures}")
    print(*harm[:10], f"harm done by {len(harm)} documents", sep="\n")
    return not harm
