"""What a filled-in form says, as lines of text beside what the file says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.status import Status
from selfassess.core.scoring.labels import status_label
from selfassess.core.scoring.levels.level_labels import level_label
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.report.forms.filled.form_offers import (
    FormOffer,
    OfferedForm,
    contradictions,
)
from selfassess.report.forms.filled.import_offers import ImportOffer, differing, said_in
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from selfassess.report.forms.level_fields import LevelOffer

MARKS = {NEW: "+", SAME: "=", DIFFERENT: "≠"}
"""How an answer or entry that is offered stands to the file's, in one sign."""


def offer_lines(forms: Sequence[OfferedForm]) -> Iterator[str]:
    """A line for each answer and level, both sides where they differ; and how many."""
    for form in forms:
        if len(forms) > 1:
            yield form_label(form)
        for offer in form.offers:
            yield from lines_of(offer)
    for offers in contradictions(tuple(forms)):
        # Translators: {id} is a requirement.
        yield _("{id}: the forms contradict each other").format(
            id=offers[0].requirement
        )
        for offer in offers:
            yield f"  {offer.form}:"
            yield from (f"  {line}" for line in whole_lines(offer))
    yield kinds_sentence(offer.kind for form in forms for offer in form.offers)


def kinds_sentence(kinds: Iterable[str]) -> str:
    """How many of what is offered are new, are in the file already, or differ from it."""
    found = Counter(kinds)
    # Translators: how many answers are new, are in the file already, or differ from it.
    text = _("{new} new, {same} the same, {different} different")
    return text.format(**{kind: found[kind] for kind in MARKS})


def form_label(form: OfferedForm) -> str:
    """What a form is called, and of whom its answers were asked."""
    return f"{form.name} ({form.form.owner})" if form.form.owner else form.name


def whole_lines(offer: FormOffer) -> Iterator[str]:
    """The same as `lines_of`, and the note where another form says something else."""
    yield from lines_of(offer)
    note = str(offer.offer.news.get("note", ""))
    if offer.against and note and not _note_in_file(offer):
        yield from _indented(_("the note in the form:"), note)


def _note_in_file(offer: FormOffer) -> str:
    inner = offer.offer
    return inner.given.note if isinstance(inner, LevelOffer) else inner.answer.note


def lines_of(offer: FormOffer) -> Iterator[str]:
    """What is offered for one requirement or level, both sides where they differ."""
    mark = MARKS[offer.kind]
    if isinstance(offer.offer, LevelOffer):
        yield from _level_lines(offer.offer, mark)
    else:
        yield from _answer_lines(offer.offer, mark)


def _answer_lines(offer: ImportOffer, mark: str) -> Iterator[str]:
    filled, answer = offer.filled, offer.answer
    parts = [status_label(filled.status)] if filled.status else []
    parts += [pgettext("what a form says", "note")] if filled.note else []
    # Translators: how many entries of evidence a form has for a requirement.
    parts += [_("evidence: {count}").format(count=len(filled.evidence))] * bool(
        filled.evidence
    )
    keys = differing(filled, answer)
    head = f"{mark} {offer.requirement}"
    now = status_label(Status(said_in(answer, "status"))) if "status" in keys else ""
    yield _line(head, parts, now)
    if "note" in keys:
        yield from _both_notes(answer.note, filled.note)
    for title, (in_file, in_form) in offer.shown.items():
        if in_file:
            yield from _indented(
                _("what shows it in {title}, as the file says:").format(title=title),
                in_file,
            )
            yield from _indented(_("as the form says:"), in_form)


def _level_lines(offer: LevelOffer, mark: str) -> Iterator[str]:
    scale, said = offer.asked.scale, ClaimedLevel().model_copy(update=offer.filled)
    parts = [level_label(scale, said)] if said.level or said.open is not None else []
    parts += [pgettext("what a form says", "note")] if said.note else []
    keys = offer.differing
    is_other = "level" in keys or "open" in keys
    head = f"{mark} {offer.requirement}"
    yield _line(head, parts, level_label(scale, offer.given) if is_other else "")
    if "note" in keys:
        yield from _both_notes(offer.given.note, said.note)


def _line(head: str, parts: Sequence[str], now: str) -> str:
    """What is offered, and what the file says if that is something else."""
    line = labelled(head, listed(parts))
    # Translators: behind what a form says, such as “Met”.
    told = _("(the file says {status})").format(status=now)
    return f"{line} {told}" if now else line


def _both_notes(in_file: str, in_form: str) -> Iterator[str]:
    yield from _indented(_("the note in the file:"), in_file)
    yield from _indented(_("the note in the form:"), in_form)


def _indented(heading: str, text: str) -> Iterator[str]:
    yield f"    {heading}"
    yield from (f"      {line}".rstrip() for line in text.split("\n"))
