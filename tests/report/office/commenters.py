"""People who comment our documents in Word and in LibreOffice, played by other libraries."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

import docx
import odfdo
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


@dataclass(frozen=True)
class Remark:
    """What somebody says at the paragraph that begins so; `nth`: among those that do."""

    at: str
    author: str
    text: str
    nth: int = 0


def commented(kind: str, content: bytes, remarks: Iterable[Remark]) -> bytes:
    """The document with the comments."""
    return (_in_word if kind == ".docx" else _in_odt)(content, remarks)


def _in_word(content: bytes, remarks: Iterable[Remark]) -> bytes:
    document = docx.Document(BytesIO(content))
    for remark in remarks:
        found = [p for p in document.paragraphs if p.text.startswith(remark.at)]
        runs = found[remark.nth].runs
        document.add_comment(runs, text=remark.text, author=remark.author)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _in_odt(content: bytes, remarks: Iterable[Remark]) -> bytes:
    document = odfdo.Document(BytesIO(content))
    paragraphs = document.body.get_elements("//text:p|//text:h")
    told = [(p, p.text_recursive) for p in paragraphs]
    for remark in remarks:
        found = [p for p, text in told if text.startswith(remark.at)]
        note = odfdo.Annotation("", creator=remark.author)
        for line in remark.text.split("\n"):
            note.append(odfdo.Paragraph(line))
        found[remark.nth].insert(note, 0)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def reworded(content: bytes, at: str, author: str, added: str) -> bytes:
    """The .docx with the paragraph below that heading changed, as Word tracks it."""
    document = docx.Document(BytesIO(content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    heading = next(n for n, text in enumerate(texts) if text.startswith(at))
    paragraph = document.paragraphs[heading + 1]
    words = OxmlElement("w:t")
    words.text = added
    words.set(qn("xml:space"), "preserve")
    run = OxmlElement("w:r")
    run.append(words)
    change = OxmlElement("w:ins")
    change.set(qn("w:author"), author)
    change.append(run)
    paragraph.runs[-1].element.addnext(change)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()
