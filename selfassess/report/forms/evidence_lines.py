"""Lines about documents, as people write them: title, address and date in any order."""

import re
from calendar import month_name
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from selfassess.core.model.fields.day_fields import FIRST_YEAR, LAST_YEAR
from selfassess.core.model.fields.text_fields import LONGEST_LINE
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.text.addresses import safe_address, with_addresses
from selfassess.core.text.look_alikes import folded
from selfassess.core.timeline.day_labels import months

_DATE = re.compile(
    r"(?<![\w./-])(?:(?P<year>\d{4})([-./])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?P<mark>[./-])\s?(?P<other>\d{1,2})(?P=mark)\s?(?P<last>\d{4})"
    r"|(?P<before>\d{1,2})(?:[snrt][tdh]|er|[º°.])?[ -](?:de )?(?P<name>[^\W\d_]+)\.?,?[ -](?:de )?(?P<end>\d{4})"
    r"|(?P<first>[^\W\d_]+)\.? (?P<second>\d{1,2})(?:[snrt][tdh])?,? (?P<third>\d{4}))"
    r"(?![\w/]|[.-]\d)"
)
_GONE = "\x1f"
"""Where something stood; text that was cleaned holds none."""
_BETWEEN = r"[\s,;:|–—-]*"
_HOLE = rf"{_BETWEEN}{_GONE}(?:\.?{_BETWEEN}{_GONE})*\.?{_BETWEEN}"
_IN_BRACKETS = re.compile(rf"\({_HOLE}\)|\[{_HOLE}\]|<{_HOLE}>")
_EDGE = re.compile(rf"[{_GONE},;:|(\[)\]–—.-]")
_RANGE = re.compile(r"(?<!\d)\d{1,2}\.?(?:\d{1,2}\.)?\s?[–—-]\s?$")
"""What stands before the last day of several."""
_INSIDE_BRACKETS = re.compile(r"[(\[][^)\]]*\w[^)\]]*$")
_SHORT_WORD = re.compile(r"(?:^|\s)(\w{1,4})$")


def evidence_line(evidence: Evidence) -> str:
    """The document as a form names it: title, address and day in one line."""
    day = evidence.date.isoformat() if evidence.date else ""
    return ", ".join(filter(None, (evidence.title, evidence.url, day)))


def evidence_in(text: str) -> Iterator[Evidence]:
    """The documents that are named: one a line, more where a line has more addresses.

    Where tabs stand in a line, they stand between its title, its address and its day.
    """
    for line in text.split("\n"):
        if "\t" in line:
            yield from _columns([part.strip() for part in line.split("\t")])
            continue
        yield from _documents(" ".join(line.split())[:LONGEST_LINE])


def _documents(text: str) -> Iterator[Evidence]:
    names, rest = _addresses(text)
    day, rest = _day(rest)
    title = re.sub(_HOLE, _filling, _IN_BRACKETS.sub(_GONE, rest))
    first, *others = names or [""]
    title = title.strip(" ,;:|–—-•·*") or first or text
    if text:
        yield Evidence(title=title, url=first, date=day)
    yield from (Evidence(title=address, url=address) for address in others)


def _columns(parts: list[str]) -> Iterator[Evidence]:
    """One document whose title, address and day stand apart."""
    title, url, day, *_others = (*parts, "", "")
    read, rest = _day(day)
    is_day = not day or not re.sub(_GONE, "", rest)
    if title and is_day and len(parts) < 4 and url in (safe_address(url), ""):
        yield Evidence(title=title[:LONGEST_LINE], url=url, date=read)
    else:
        yield from _documents(", ".join(filter(None, parts))[:LONGEST_LINE])


def _filling(hole: re.Match[str]) -> str:
    """What joins the words on both sides of what was taken out."""
    before, after = hole.string[: hole.start()][-1:], hole.string[hole.end() :][:1]
    if before in "([<" or after in ")]>":
        return ""
    return ", " if re.search("[,;:|]", hole[0]) else " "


def _addresses(text: str) -> tuple[list[str], str]:
    """Those that can be opened, and the words with a hole for each of them."""
    names: list[str] = []

    def take(address: str) -> str:
        names.append(address)
        return _GONE

    return names, with_addresses(text, take)


def _day(rest: str) -> tuple[date | None, str]:
    """The day, if there is one, and the words with a hole where it stood by itself."""
    days = [(day, match) for match in _DATE.finditer(rest) if (day := _read(match))]
    if len(days) != 1:
        return None, rest
    day, match = days[0]
    before, after = rest[: match.start()], rest[match.end() :]
    if _RANGE.search(before):
        return None, rest
    if not _stands_alone(before.rstrip(), after.lstrip()):
        return day, rest
    return day, f"{before}{_GONE}{after}"


def _stands_alone(before: str, after: str) -> bool:
    """Whether the words are a title without it, unlike "Minutes of 12 May 2026"."""
    if _INSIDE_BRACKETS.search(before):
        return False
    if not before or _EDGE.match(before[-1]):
        return True
    short = _SHORT_WORD.search(before)
    is_bound = short is not None and short[1].islower()
    return not is_bound and (not after or _EDGE.match(after[0]) is not None)


def _read(match: re.Match[str]) -> date | None:
    """The day that was written; None where there is none, or two ways to read it."""
    groups = {key: value for key, value in match.groupdict().items() if value}
    with suppress(ValueError):
        year, month, day = _numbers(groups)
        if FIRST_YEAR <= year <= LAST_YEAR:
            return date(year, month, day)
    return None


def _numbers(texts: dict[str, str]) -> tuple[int, int, int]:
    """Year, month, day; raise ValueError."""
    if "name" in texts:
        return int(texts["end"]), _month(texts["name"]), int(texts["before"])
    if "first" in texts:
        return int(texts["third"]), _month(texts["first"]), int(texts["second"])
    if "one" not in texts:
        return int(texts["year"]), int(texts["month"]), int(texts["day"])
    day, month, year = int(texts["one"]), int(texts["other"]), int(texts["last"])
    # Points stand in dates that begin with the day; other marks stand in both kinds.
    if texts["mark"] != "." and day != month:
        if max(day, month) <= 12:
            raise ValueError
        day, month = max(day, month), min(day, month)
    return year, month, day


def _month(name: str) -> int:
    """By its name or how that begins, in the language in force or else in English."""
    for names in (months(), month_name[1:]):
        start = folded(name)
        meant = [n for n, m in enumerate(names, 1) if folded(m).startswith(start)]
        if len(name) > 2 and len(meant) == 1:
            return meant[0]
    raise ValueError
