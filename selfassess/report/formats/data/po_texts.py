"""Rows for a translator as a PO file, which every tool for translators reads."""

import re
from datetime import UTC, date, datetime
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from selfassess.core.cycle.translation_rows import TranslationRow, TranslationRows
from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.core.text.terminal import printable

_FAILURES = (PoFileError, ValueError, LookupError, TypeError, AttributeError)
"""What the reader raises for files that are none, or hold what nobody expects."""
_OF_A_PROGRAM = re.compile(
    rb'"(Report-Msgid-Bugs-To|Last-Translator|Language-Team): .*\n'
)
"""Lines of the head that say nothing of these texts."""
_COPYRIGHT = "# Texts of a self-assessment, to be translated.\n#"


def write_texts_po(texts: TranslationRows, today: date) -> bytes:
    """The rows as a PO file: the place of a text is its context."""
    moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    catalog = Catalog(
        project=texts.origin,
        version=texts.source,
        header_comment=_COPYRIGHT,
        creation_date=moment,
        revision_date=moment,
        fuzzy=False,
    )
    for row in texts.rows:
        comments = [row.context] if row.context else []
        message = catalog.add(
            row.original, row.translation, context=row.place, auto_comments=comments
        )
        # Per cent signs of people are no placeholders.
        message.flags = {"fuzzy"} if row.is_unsure else set()
    written = BytesIO()
    write_po(written, catalog, width=76)
    language = f'"Language: {texts.target}\\n"\n"MIME-Version'.encode()
    head, blank, rest = written.getvalue().partition(b"\n\n")
    head = _OF_A_PROGRAM.sub(b"", head).replace(b'"MIME-Version', language)
    return head + blank + rest


def read_texts_po(content: bytes) -> TranslationRows:
    """The rows of a PO file that came back; raise CannotRead."""
    try:
        catalog = read_po(BytesIO(content), abort_invalid=True)
        headers = {name.lower(): value for name, value in catalog.mime_headers}
        rows = tuple(
            TranslationRow(
                place=message.context or "",
                original=_only(message.id),
                translation=_only(message.string),
                is_unsure=message.fuzzy,
            )
            for message in catalog
            if message.id
        )
    except _FAILURES as error:
        sentence = _("this is no PO file, or a damaged one: {reason}")
        raise CannotRead(sentence.format(reason=printable(str(error)))) from error
    target = headers.get("language", "").replace("_", "-")
    return TranslationRows(catalog.project, catalog.version, target, rows)


def _only(text: object) -> str:
    """A message without plurals, which a text of people never has."""
    if not isinstance(text, str):
        raise CannotRead(_("this PO file has plurals, so it is none of these texts"))
    return text
