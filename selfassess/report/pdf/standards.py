"""The versions of PDF that a report can be made in, and the standards each follows."""

from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.enum_table import complete


class PdfVersion(StrEnum):
    """A version of PDF; 1.7 is what every reader of PDFs knows."""

    V17 = "1.7"
    V20 = "2.0"


@dataclass(frozen=True, slots=True)
class Standards:
    """What a report of one version of PDF follows, as WeasyPrint and XMP call it."""

    variant: str
    archive: str
    """What XMP says of PDF/A."""
    accessible: str
    """What XMP says of PDF/UA."""
    described: str
    """What else has to stand in XMP for that."""


_EXTENSION = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_DECLARATIONS = """<rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
<pdfd:declarations><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>
</rdf:li><rdf:li rdf:parseType="Resource">
<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo>
</rdf:li></rdf:Bag></pdfd:declarations></rdf:Description>
"""

STANDARDS = complete(
    PdfVersion,
    {
        PdfVersion.V17: Standards(
            "pdf/a-3a",
            "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
            "<pdfuaid:part>1</pdfuaid:part>\n",
            _EXTENSION,
        ),
        PdfVersion.V20: Standards(
            "pdf/a-4f",
            "<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>\n"
            "<pdfaid:conformance>F</pdfaid:conformance>\n",
            "<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>\n",
            _DECLARATIONS,
        ),
    },
)
