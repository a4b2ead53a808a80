"""Numbers in the cells of a spreadsheet, as somebody sees them: also days are numbers."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element

from selfassess.core.model.fields.day_fields import FIRST_YEAR, LAST_YEAR

_OF_DAYS = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)}
"""Formats that every program knows by their numbers, and that show a day."""
_OF_SHARES = {9, 10}
_NO_PATTERN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""Words, signs and colours in a pattern."""


@dataclass(frozen=True, slots=True)
class NumberFormats:
    """How the numbers of one workbook are shown."""

    days: frozenset[str]
    """The styles that show a day."""
    shares: frozenset[str]
    """The styles that show parts of a hundred."""
    first: date
    """The day from which days are counted."""

    @classmethod
    def of(cls, styles: Element, book: Element) -> "NumberFormats":
        """Those of a workbook, from two of its parts."""
        patterns = {
            each.get("numFmtId", ""): _NO_PATTERN.sub("", each.get("formatCode", ""))
            for each in styles.findall("{*}numFmts/{*}numFmt")
        }
        days = {str(number) for number in _OF_DAYS}
        days |= {key for key, text in patterns.items() if re.search("[dDyY]", text)}
        shares = {str(number) for number in _OF_SHARES}
        shares |= {key for key, text in patterns.items() if "%" in text}
        used = [each.get("numFmtId", "") for each in styles.findall("{*}cellXfs/{*}xf")]
        properties = book.find("{*}workbookPr")
        is_late = properties is not None and properties.get("date1904") in ("1", "true")
        return cls(
            frozenset(str(index) for index, key in enumerate(used) if key in days),
            frozenset(str(index) for index, key in enumerate(used) if key in shares),
            date(1904, 1, 1) if is_late else date(1899, 12, 30),
        )

    def shown(self, raw: str, style: str) -> tuple[str, date | None]:
        """The text of a number in a cell of that style, and the day that it would be."""
        try:
            number = float(raw)
            day = self.first + timedelta(days=int(number))
        except (ValueError, OverflowError):
            return raw, None
        # Who writes 2026 where a day is asked means a year, and no day of 1905.
        is_day = number > LAST_YEAR and FIRST_YEAR <= day.year <= LAST_YEAR
        if style in self.days and is_day:
            hours, minutes = divmod(round(number % 1 * 1440) % 1440, 60)
            time = f" {hours:02}:{minutes:02}" if hours or minutes else ""
            return f"{day}{time}", day
        if style in self.shares:
            return f"{number * 100:.15g}%", None
        return f"{number:.15g}", day if is_day else None
