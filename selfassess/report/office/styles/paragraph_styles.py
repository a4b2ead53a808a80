"""How paragraphs of office documents look: the fonts and colours of the report."""

from dataclasses import dataclass

FONT = "Noto Sans"
TEXT, HEADING, SOFT, LINE = "1B2733", "12355B", "4A5560", "C5CED8"
BAR = 3
"""The width of the bar beside what is to be filled in, in points."""
LINK, TINT = "0B4F9E", "F3F6F9"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """One style of paragraphs; lengths in points."""

    name: str
    size: float = 9.5
    colour: str = TEXT
    is_bold: bool = False
    before: float = 0
    after: float = 4
    level: int = 0
    """Of a heading; 0: it is none."""
    list_number: int = 0
    """Which list of Word it belongs to; 0: none."""
    indent: float = 0
    keeps: bool = False
    """Whether it stays on one page with what follows, as headings do."""
    tab: float = 0
    """Between the places where tabs end; 0: as usual."""


STYLES = (
    ParagraphStyle("Normal"),
    ParagraphStyle("Title", 22, HEADING, is_bold=True),
    ParagraphStyle("Subtitle", 13, SOFT, after=6),
    ParagraphStyle("heading 1", 15, HEADING, is_bold=True, before=20, after=6, level=1),
    ParagraphStyle("heading 2", 12, HEADING, is_bold=True, before=12, level=2),
    ParagraphStyle("heading 3", 10, HEADING, is_bold=True, before=12, after=3, level=3),
    ParagraphStyle("heading 4", 9.5, HEADING, is_bold=True, before=8, after=2, level=4),
    ParagraphStyle("Quote", indent=14),
    ParagraphStyle("caption", 9.5, HEADING, is_bold=True, before=8, keeps=True),
    ParagraphStyle("List Bullet", after=2, list_number=1, indent=14),
    ParagraphStyle("List Bullet 2", after=2, list_number=2, indent=28),
    ParagraphStyle("Small", 8, SOFT),
    ParagraphStyle("Cell", 8.5, before=2, after=2),
    ParagraphStyle("Field", 8.5, before=2, after=2, keeps=True, tab=92),
    ParagraphStyle("Code", 6, SOFT, after=0, keeps=True),
)
