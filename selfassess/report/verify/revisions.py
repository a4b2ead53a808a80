"""Whether a PDF is one document for every program, or holds others of itself beside it."""

import re
from collections.abc import Iterator

from selfassess.core.text.i18n import _
from selfassess.report.verify.files import CheckResult

_BEGINNING = b"%PDF-"
_END = b"%%EOF"
_REVISION = re.compile(rb"startxref\s+\d+\s+%%EOF")
_LINEARIZED = re.compile(rb"/Linearized\b")
FIRST_BYTES = 1024
"""In which PDF wants to be told that a file is made for the web, in two parts."""


def revision_findings(content: bytes, *, is_signed: bool) -> Iterator[CheckResult]:
    """What may let another program read another document out of the file.

    `is_signed`: a signature is a revision of its own.
    """
    behind = content[content.rfind(_END) + len(_END) :]
    if not content.startswith(_BEGINNING) or behind.strip():
        sentence = _("something stands before or behind the document in its file")
        yield CheckResult.bad(sentence)
    expected = 2 if _LINEARIZED.search(content[:FIRST_BYTES]) else 1
    is_revised = len(_REVISION.findall(content)) > expected and not is_signed
    if is_revised or b"/XRefStm" in content:
        sentence = _("the file holds another revision of the document, too")
        yield CheckResult.bad(sentence)
