"""Whether the pages of a report show what its files make."""

import difflib
import re
from collections.abc import Iterator, Sequence

from selfassess.core.text.i18n import _
from selfassess.report.pdf.attachments import review_name
from selfassess.report.verify.files import SHOWN_OF_EACH, CheckResult
from selfassess.report.verify.visible_content import VisibleContent


def check_pages(
    received: VisibleContent, fresh: VisibleContent
) -> Iterator[CheckResult]:
    """What a person gets otherwise than the files make it: words, links, additions."""
    yield from _differing_reviews(received.pages, fresh.pages)
    yield from _differing_pages(received.pages, fresh.pages)
    spoken = _("what is read out instead of pictures")
    yield from _differing_texts(received.spoken, fresh.spoken, spoken)
    yield from _differing_texts(received.links, fresh.links, _("where a link leads"))
    for kind in dict.fromkeys(received.additions):
        sentence = _("something was laid over a page that is not ours: {kind}")
        yield CheckResult.bad(sentence.format(kind=kind))


def _differing_reviews(
    received: Sequence[str], fresh: Sequence[str]
) -> Iterator[CheckResult]:
    ours, theirs = _named_reviews(fresh), _named_reviews(received)
    for name in sorted(theirs - ours):
        sentence = _("{name}: the report shows this review and carries no usable one")
        yield CheckResult.bad(sentence.format(name=name))
    for name in sorted(ours - theirs):
        sentence = _("{name}: the report carries this review and does not show it")
        yield CheckResult.bad(sentence.format(name=name))


def _named_reviews(pages: Sequence[str]) -> set[str]:
    # A name may go on in the next line behind any of its hyphens.
    text = "\n".join(pages).replace("- ", "-")
    return set(re.findall(rf"\b[a-z0-9][a-z0-9_-]*{re.escape(review_name(''))}", text))


def _differing_pages(
    received: Sequence[str], fresh: Sequence[str]
) -> Iterator[CheckResult]:
    if len(received) != len(fresh):
        sentence = _("it has {given} pages; the files make {fresh}")
        yield CheckResult.bad(sentence.format(given=len(received), fresh=len(fresh)))
    pairs = zip(received, fresh, strict=False)
    differing = [(n, *pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1]]
    for number, one, other in differing[:SHOWN_OF_EACH]:
        text, meant = _first_difference(one.split(), other.split())
        yield CheckResult.bad(
            _("page {number} says “{said}”; the files make it “{meant}”").format(
                number=number, said=text, meant=meant
            )
        )


def _differing_texts(
    received: Sequence[str], fresh: Sequence[str], what: str
) -> Iterator[CheckResult]:
    if received != fresh:
        text, meant = _first_difference(received, fresh, around=0)
        yield CheckResult.bad(
            _("{what} was changed: “{said}”; the files make it “{meant}”").format(
                what=what, said=text, meant=meant
            )
        )


def _first_difference(
    received: Sequence[str], fresh: Sequence[str], around: int = 4
) -> tuple[str, str]:
    start = next(
        (i for i, (a, b) in enumerate(zip(received, fresh, strict=False)) if a != b),
        min(len(received), len(fresh)),
    )
    matcher = difflib.SequenceMatcher(None, received[start:][:60], fresh[start:][:60])
    first = next(op for op in matcher.get_opcodes() if op[0] != "equal")
    before = max(0, start + first[1] - around)
    return (
        " ".join(received[before : start + first[2] + around // 2]),
        " ".join(fresh[before : start + first[4] + around // 2]),
    )
