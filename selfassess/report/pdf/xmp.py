"""The PDF's own statement about itself, in XMP.

It claims PDF/A and PDF/UA at once, which WeasyPrint cannot write: it takes one variant.
PDF/A-3 wants the other standard's property described, hence the extension schema; PDF 2.0
wants Well-Tagged PDF declared.
"""

from typing import Any
from xml.sax.saxutils import escape

from selfassess.report.pdf.standards import STANDARDS, PdfVersion

_TEMPLATE = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{archive}{accessible}<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{description}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
{days}</rdf:Description>
{described}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_DAYS = """<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
"""


def xmp_of(
    said: Any, producer: str, version: PdfVersion, *, is_archivable: bool
) -> bytes:
    """The packet as it stands in the PDF; `said`: what the printer knows of the document."""
    texts = {
        "title": said.title,
        "author": ", ".join(said.authors),
        "description": said.description,
        "language": said.lang,
        "producer": producer,
        "creator": said.generator,
    }
    days = _DAYS.format(created=said.created, modified=said.modified or "")
    return _TEMPLATE.format(
        **{name: escape(text) for name, text in texts.items()},
        archive=STANDARDS[version].archive if is_archivable else "",
        accessible=STANDARDS[version].accessible,
        described=STANDARDS[version].described,
        days=days if said.created else "",
    ).encode()
