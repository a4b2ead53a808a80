"""The PDF's own statement about itself, in XMP.

It claims PDF/A and PDF/UA at once, which WeasyPrint cannot write: it takes one variant.
PDF/A-3 wants the other standard's property described, hence the extension schema; PDF 2.0
wants Well-Tagged PDF declared.
"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the PDF says about itself; the same as in its older information table."""

    title: str
    author: str
    description: str
    language: str
    producer: str
    creator: str
    created: str
    modified: str
    """Both empty where the document has no day."""
    version: PdfVersion = PdfVersion.V17
    is_archivable: bool = True


def xmp_of(metadata: Metadata) -> bytes:
    """The packet as it stands in the PDF."""
    names = ("title", "author", "description", "language", "producer", "creator")
    values = {name: escape(getattr(metadata, name)) for name in names}
    standards = STANDARDS[metadata.version]
    days = _DAYS.format(created=metadata.created, modified=metadata.modified)
    return _TEMPLATE.format(
        **values,
        archive=standards.archive if metadata.is_archivable else "",
        accessible=standards.accessible,
        described=standards.described,
        days=days if metadata.created else "",
    ).encode()
