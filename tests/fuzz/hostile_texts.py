"""Translations of people's texts that came back damaged, or with what nobody asked for."""

from collections.abc import Callable, Iterator
from datetime import date
from random import Random

from selfassess.core.cycle.translation_rows import (
    TranslationRows,
    offered_texts,
    rows_for,
    with_translations,
)
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.terminal import printable
from selfassess.report.formats.data.po_texts import write_texts_po
from selfassess.report.office.archive import unpacked
from selfassess.report.office.spreadsheet.translation_sheet import write_texts_xlsx
from tests.builders import BASIC, MET, answered, questionnaire
from tests.fuzz.hostile_files import NAUGHTY

SAID = answered(a=MET).model_copy(update={"remarks": {"all": "It went well.\nSo far."}})
ROWS = rows_for(SAID, questionnaire(a=BASIC), "fr", "en")


def po_files(count: int) -> Iterator[bytes]:
    """That many PO files, each with some texts put in or torn, the same ones every time."""
    random, sound = Random("po"), write_texts_po(ROWS, date(2026, 11, 23))
    texts = [text.encode("utf-8", "replace")[:20_000] for text in NAUGHTY]
    for number in range(count):
        content = sound.replace(
            b'msgstr ""\n\n', b'msgstr "%s"\n\n' % random.choice(texts)
        )
        at = random.randrange(len(content))
        other = random.choice((random.randbytes(8), b"\n", b"", content[:at]))
        torn = content[:at] + other + content[at + random.randrange(40) :]
        yield torn if number % 2 else content


def sheet_parts() -> dict[str, bytes]:
    """What a spreadsheet of texts is made of, the sheet first."""
    parts = unpacked(write_texts_xlsx(ROWS))
    parts.pop("xl/theme/theme1.xml")
    return {(name := "xl/worksheets/sheet1.xml"): parts.pop(name), **parts}


def told_by_texts(read: Callable[[bytes], TranslationRows], content: bytes) -> str:
    """All that is told of what came, once it is taken in and could be saved."""
    came = read(content)
    found = offered_texts(SAID, came, "en")
    taken = with_translations(SAID, found.offers, "fr")
    Assessment.model_validate(taken.model_dump())
    texts = (offer.translation for offer in found.offers)
    return printable("\n".join((*found.refused, *texts, came.target)))
