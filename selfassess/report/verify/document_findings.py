"""In words, what a report draws, does or says about itself otherwise than its files."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import decimal_text
from selfassess.report.verify.document_comparison import Compared
from selfassess.report.verify.files import SHOWN_OF_EACH, CheckResult
from selfassess.report.verify.object_graph import ObjectDifference
from selfassess.report.verify.signature_fields import Painted

POINTS_PER_CENTIMETRE = 72 / 2.54
_DRAWING = {"/Contents", "/Resources", "/StructParents"}
_LAYOUT = ("/Outlines", "/StructTreeRoot", "/Dests", "/Names/Dests")
_PLACES = {"/QuadPoints", "/Rect"}


def difference_findings(differing: Sequence[ObjectDifference]) -> Iterator[CheckResult]:
    """For each kind of difference the pages that it is on, with the first place."""
    kinds: dict[str, dict[int | None, ObjectDifference]] = defaultdict(dict)
    for difference in differing:
        kinds[_kind(difference)].setdefault(difference.page, difference)
    for kind, by_page in kinds.items():
        for page, difference in [*by_page.items()][:SHOWN_OF_EACH]:
            sentence = kind.format(page=page)
            yield CheckResult.bad(f"{sentence} ({_detail(difference)})")
        if (more := len(by_page) - SHOWN_OF_EACH) > 0:
            sentence = ngettext(
                "the same is so on {count} more page",
                "the same is so on {count} more pages",
                more,
            )
            yield CheckResult.bad(sentence.format(count=more))


def signature_findings(comparison: Compared) -> Iterator[CheckResult]:
    """Signatures that are to be seen, and where."""
    for area in comparison.painted:
        if area in comparison.over_words:
            sentence = _(
                "page {page}: a signature covers {width} × {height} cm, {left} cm from "
                "the left and {bottom} cm from the bottom, and lies over words of the "
                "report"
            )
        else:
            sentence = _(
                "page {page}: a signature covers {width} × {height} cm, {left} cm from "
                "the left and {bottom} cm from the bottom, where the report has no "
                "words; what is to be read there is not the report's"
            )
        places = {
            name: decimal_text(points / POINTS_PER_CENTIMETRE)
            for name, points in _lengths(area)
        }
        text = sentence.format(page=area.page, **places)
        yield CheckResult(area not in comparison.over_words, text)


def wrapping_findings(comparison: Compared) -> Iterator[CheckResult]:
    """What is otherwise about the file, and shows on no page: told, not judged."""
    known = {
        "/Encrypt": _("the file is encrypted, though it opens without a password"),
        "/ID": _("the file has another identifier (/ID) than the one of its making"),
    }
    head = _("the file begins with another version of PDF ({version})")
    for what in comparison.wrapped:
        yield CheckResult.good(known.get(what) or head.format(version=what))


def is_only_drawing(differing: Sequence[ObjectDifference]) -> bool:
    """Whether other fonts, or another version of the printer, can be why."""
    return all(map(_is_drawing, differing)) and any(map(_is_of_printer, differing))


def _is_drawing(difference: ObjectDifference) -> bool:
    keys = difference.keys
    if difference.page:
        return keys[0] in _DRAWING or not _PLACES.isdisjoint(keys)
    return "".join(keys).startswith(_LAYOUT) or _is_of_printer(difference)


def _is_of_printer(difference: ObjectDifference) -> bool:
    return "/Font" in difference.keys or difference.keys[-1].endswith("Producer")


def _kind(difference: ObjectDifference) -> str:
    keys = difference.keys
    if difference.page:
        return _page_kinds().get(keys[0]) or _(
            "page {page} is not as the files make it"
        )
    for length in (2, 1):
        if kind := _document_kinds().get("".join(keys[:length])):
            return kind
    return _("the document holds something that the files do not make")


def _page_kinds() -> dict[str, str]:
    cut = _("page {page} is cut to another part, or has another size")
    return {
        "/AA": _("page {page} does something by itself when it is opened"),
        "/Annots": _(
            "page {page} has other links, notes or fields than the files make"
        ),
        "/Contents": _("page {page} draws something else than the files make it draw"),
        "/Resources": _(
            "page {page} draws with other pictures, letters or colours than the files "
            "make it"
        ),
        "/Rotate": _("page {page} is turned"),
        **dict.fromkeys(("/ArtBox", "/BleedBox", "/CropBox", "/MediaBox"), cut),
        **dict.fromkeys(("/TrimBox", "/UserUnit"), cut),
    }


def _document_kinds() -> dict[str, str]:
    does = _("the document does something by itself")
    files = _("the files inside of it are not kept as they should be")
    leads = _("the outline or the places in the document are others")
    reads = _("what is read out to those who listen is something else")
    looks = _("the document is shown in another way")
    says = _("what the document says about itself is something else")
    return {
        **dict.fromkeys(("/AA", "/Names/JavaScript", "/OpenAction", "/URI"), does),
        **dict.fromkeys(("/AF", "/Names/EmbeddedFiles", "/Collection"), files),
        **dict.fromkeys(("/Dests", "/Names/Dests", "/Outlines"), leads),
        **dict.fromkeys(("/Lang", "/MarkInfo", "/StructTreeRoot"), reads),
        **dict.fromkeys(("/OCProperties", "/PageLayout", "/PageMode"), looks),
        **dict.fromkeys(("/PageLabels", "/ViewerPreferences"), looks),
        **dict.fromkeys(("/Info", "/Metadata"), says),
        "/AcroForm": _("the document has fields that are no signatures"),
        "/Pages": _("the document has another number of pages"),
    }


def _detail(difference: ObjectDifference) -> str:
    place, text, meant = _place(difference.keys), difference.shown, difference.meant
    if text is None:
        # Translators: {place} is a place inside of a PDF file, such as /Info/Title
        sentence = _("{place} is missing")
    elif meant is None:
        # Translators: {place} is a place inside of a PDF file, such as /Info/Title
        sentence = _("{place} was added: “{said}”") if text else _("{place} was added")
    elif text and meant:
        sentence = _("{place} is “{said}”; the files make it “{meant}”")
    else:
        sentence = _("{place} is another one")
    return sentence.format(place=place, said=text, meant=meant)


def _place(keys: Sequence[str]) -> str:
    return "".join(f"/{key.removeprefix('/')}" for key in keys)


def _lengths(painted: Painted) -> Iterator[tuple[str, float]]:
    yield "width", painted.right - painted.left
    yield "height", painted.top - painted.bottom
    yield "left", painted.left
    yield "bottom", painted.bottom
