"""Whether a report is what its embedded files make it, told in words."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfassess.core.assessment import Assessment
from selfassess.core.language import _, ngettext
from selfassess.core.review import Finding as FindingOnAnswer
from selfassess.core.review import Review
from selfassess.report.attachments import (
    ANSWERS,
    ASKED,
    REVIEW,
    Carried,
    digest_of_bytes,
    review_name,
    slug_in,
)
from selfassess.report.unpacking import Received, Shown

_SHOWN_OF_EACH = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and whether it is as it should be."""

    is_good: bool
    sentence: str
    is_beside: bool = False
    """It is about the file that the report is compared with, not about the report."""


def check_files(read: Received, pages: Sequence[str]) -> Iterator[Finding]:
    """One assessment, one questionnaire, reviews, each with its digest printed."""
    for relationship, name in (
        (ANSWERS, _("assessment")),
        (ASKED, _("questionnaire")),
    ):
        found = files_of(read, relationship)
        if len(found) != 1:
            yield Finding(
                False,
                _("the PDF should carry one {name}, and carries {count}").format(
                    name=name, count=len(found)
                ),
            )
    slugs = Counter(slug_in(file.name) for file in files_of(read, REVIEW))
    for slug in (slug for slug, times in slugs.items() if times > 1):
        sentence = _("the PDF carries more than one review by {name}")
        yield Finding(False, sentence.format(name=slug))
    printed = "".join("".join(pages).split())
    for file in read.files:
        if digest_of_bytes(file.content) in printed:
            sentence = _("{name}: its SHA-256 is the one printed in the report")
            yield Finding(True, sentence.format(name=file.name))
        else:
            sentence = _("{name}: its SHA-256 is not printed in the report")
            yield Finding(False, sentence.format(name=file.name))


def files_of(read: Received, relationship: str) -> list[Carried]:
    """The files of one kind that the PDF carries."""
    return [file for file in read.files if file.relationship == relationship]


def check_pages(given: Shown, fresh: Shown) -> Iterator[Finding]:
    """Whether the pages show what the files make: words, pictures, links, additions."""
    found = [
        *_differing_reviews(given.pages, fresh.pages),
        *_differing_pages(given.pages, fresh.pages),
        *_differing_texts(
            given.spoken, fresh.spoken, _("what is read out instead of pictures")
        ),
        *_differing_texts(given.links, fresh.links, _("where a link leads")),
    ]
    yield from found
    for kind in dict.fromkeys(given.additions):
        sentence = _("something was laid over a page that is not ours: {kind}")
        yield Finding(False, sentence.format(kind=kind))
    if not found and not given.additions:
        yield Finding(True, _("every page says what the files make it say"))


def _differing_reviews(given: Sequence[str], fresh: Sequence[str]) -> Iterator[Finding]:
    ours, theirs = _named_reviews(fresh), _named_reviews(given)
    for name in sorted(theirs - ours):
        sentence = _("{name}: the report shows this review and carries no usable one")
        yield Finding(False, sentence.format(name=name))
    for name in sorted(ours - theirs):
        sentence = _("{name}: the report carries this review and does not show it")
        yield Finding(False, sentence.format(name=name))


def _named_reviews(pages: Sequence[str]) -> set[str]:
    # A name may go on in the next line behind any of its hyphens.
    text = "\n".join(pages).replace("- ", "-")
    return set(re.findall(rf"\b[a-z0-9][a-z0-9_-]*{re.escape(review_name(''))}", text))


def _differing_pages(given: Sequence[str], fresh: Sequence[str]) -> Iterator[Finding]:
    if len(given) != len(fresh):
        sentence = _("it has {given} pages; the files make {fresh}")
        yield Finding(False, sentence.format(given=len(given), fresh=len(fresh)))
    pairs = zip(given, fresh, strict=False)
    differing = [(n, *pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1]]
    for number, one, other in differing[:_SHOWN_OF_EACH]:
        said, meant = _first_difference(one.split(), other.split())
        yield Finding(
            False,
            _("page {number} says “{said}”; the files make it “{meant}”").format(
                number=number, said=said, meant=meant
            ),
        )


def _differing_texts(
    given: Sequence[str], fresh: Sequence[str], what: str
) -> Iterator[Finding]:
    if given != fresh:
        said, meant = _first_difference(given, fresh, around=0)
        yield Finding(
            False,
            _("{what} was changed: “{said}”; the files make it “{meant}”").format(
                what=what, said=said, meant=meant
            ),
        )


def _first_difference(
    given: Sequence[str], fresh: Sequence[str], around: int = 4
) -> tuple[str, str]:
    start = next(
        (i for i, (a, b) in enumerate(zip(given, fresh, strict=False)) if a != b),
        min(len(given), len(fresh)),
    )
    matcher = difflib.SequenceMatcher(None, given[start:][:60], fresh[start:][:60])
    first = next(op for op in matcher.get_opcodes() if op[0] != "equal")
    before = max(0, start + first[1] - around)
    return (
        " ".join(given[before : start + first[2] + around // 2]),
        " ".join(fresh[before : start + first[4] + around // 2]),
    )


def check_same_answers(
    inside: Assessment, given: Assessment, name: str
) -> Iterator[Finding]:
    """What a file says otherwise than the one inside the report."""
    if inside.id != given.id:
        sentence = _(
            "{name} is another assessment ({theirs}); the report is of {ours}"
        ).format(name=name, theirs=_title(given), ours=_title(inside))
        yield Finding(False, sentence)
        return
    ids = dict.fromkeys((*inside.answers, *given.answers))
    changed = [key for key in ids if inside.answer_to(key) != given.answer_to(key)]
    for key in changed[:_SHOWN_OF_EACH]:
        sentence = _("{name}: the answer to {id} is not the one in the report")
        yield Finding(False, sentence.format(name=name, id=key))
    if len(changed) > _SHOWN_OF_EACH:
        sentence = _("{name}: {count} more answers are not those in the report")
        count = len(changed) - _SHOWN_OF_EACH
        yield Finding(False, sentence.format(name=name, count=count))
    if inside.model_copy(update={"answers": given.answers}) != given:
        sentence = _("{name}: evidence, texts or details are not those in the report")
        yield Finding(False, sentence.format(name=name))


def check_same_findings(inside: Review, given: Review, name: str) -> Finding:
    """What a review says otherwise than the one inside the report."""
    ids = dict.fromkeys((*inside.findings, *given.findings))
    changed = [key for key in ids if _said_on(key, inside) != _said_on(key, given)]
    if not changed and _said_around(inside) == _said_around(given):
        sentence = _(
            "{name} says what the review inside the report says, laid out otherwise"
        )
        return Finding(True, sentence.format(name=name))
    if not changed:
        sentence = _("{name}: the reviewer or the reflection is not that in the report")
        return Finding(False, sentence.format(name=name))
    shown = ", ".join(changed[:_SHOWN_OF_EACH])
    if len(changed) > _SHOWN_OF_EACH:
        shown += ", …"
    sentence = ngettext(
        "{name}: {count} finding is not that in the report: {ids}",
        "{name}: {count} findings are not those in the report: {ids}",
        len(changed),
    )
    return Finding(False, sentence.format(name=name, count=len(changed), ids=shown))


def _said_on(requirement_id: str, review: Review) -> FindingOnAnswer | None:
    finding = review.finding_on(requirement_id)
    return None if finding.is_empty else finding


def _said_around(review: Review) -> Review:
    return review.model_copy(update={"findings": {}})


def _title(assessment: Assessment) -> str:
    return f"{assessment.country}, {assessment.action_plan}"
