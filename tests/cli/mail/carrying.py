"""PDFs that carry files, as reports do, without a page that anybody printed."""

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import NameObject


def carrying(**files: tuple[str, str]) -> bytes:
    """A PDF with these files: their relationship, each with its name and its text."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    for relationship, (name, text) in files.items():
        added = writer.add_attachment(name, text.encode())
        kind = NameObject(f"/{relationship.rstrip('_')}")
        added.pdf_object[NameObject("/AFRelationship")] = kind
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
