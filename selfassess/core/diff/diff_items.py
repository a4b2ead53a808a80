"""Differences of two assessments in words: one item for each thing that differs."""

from collections.abc import Iterator
from typing import Any

from selfassess.core.diff.assessment_diff import Change, Difference
from selfassess.core.diff.text_diff import TextDifference, differing_lines
from selfassess.core.model.answer import TO_CONFIRM
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.key_path import dotted
from selfassess.core.model.registers.citing_fields import SAID_OF
from selfassess.core.model.status import Status
from selfassess.core.problems import Where
from selfassess.core.scoring.labels import status_word
from selfassess.core.text.blocks import ChangedBlock
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.text.languages.conventions import clauses, labelled, listed

SHORT = 60
"""Texts up to this length are shown whole, before and after."""


Titles = dict[str, str]
"""What the entries of one file's register are called, by their keys."""


def items_of(
    difference: Difference, before: Assessment, after: Assessment
) -> Iterator[ChangedBlock]:
    """All that differs: what stands around the answers, then the answers."""
    titles = _titles(before), _titles(after)
    for change in difference.others:
        if change.where[0] == "not_applicable":
            yield _part_item(change)
            continue
        yield _item(dotted(change.where), [change], len(change.where), titles)
    for where, changes in difference.tables.items():
        yield _item(dotted(where), changes, len(where), titles)
    for requirement_id, changes in difference.answers.items():
        yield _item(requirement_id, changes, 2, titles)


def _part_item(change: Change) -> ChangedBlock:
    """A phase or guideline that is left out as a whole, or no longer, or otherwise."""
    before, after = _reason(change.before), _reason(change.after)
    text = _("why it does not apply is said otherwise")
    if not before:
        text = _("now does not apply as a whole")
    elif not after:
        text = _("applies again")
    lines = differing_lines(before, after).lines
    return ChangedBlock(str(change.where[1]), text, (lines,))


def _reason(value: Any) -> str:
    return str(value.get("reason", "") if isinstance(value, dict) else value or "")


def _titles(assessment: Assessment) -> Titles:
    return {slug: entry.title for slug, entry in assessment.evidence.items()}


def _item(
    subject: str, changes: list[Change], depth: int, titles: tuple[Titles, Titles]
) -> ChangedBlock:
    sentences: list[str] = []
    texts: list[TextDifference] = []
    for change in changes:
        name = _name(change.where[depth:], titles)
        if change.where[0] == "answers" and name == "status":
            sentences.append(_arrow(_status(change.before), _status(change.after)))
        elif change.where[0] == "answers" and name in TO_CONFIRM:
            sentences.append(_carried(change))
        elif is_text(change):
            text = differing_lines(change.before or "", change.after or "")
            texts.append(text)
            sentences.append(_labelled(name, _lines_sentence(text)))
        elif {type(change.before), type(change.after)} <= {list, type(None)}:
            sentences += [
                _labelled(name, sentence) for sentence in _lists(change, titles)
            ]
        else:
            sentences.append(_labelled(name, _values(change)))
    lines = tuple(text.lines for text in texts)
    return ChangedBlock(subject, clauses(sentences), lines)


def _name(path: Where, titles: tuple[Titles, Titles]) -> str:
    if len(path) == 2 and path[0] == SAID_OF["evidence"]:
        label = _("what shows it in {evidence}")
        return label.format(evidence=_named(path[1], titles[0] | titles[1]))
    return ".".join(map(str, path))


def _labelled(name: str, sentence: str) -> str:
    if not name or name == "evidence":
        return sentence
    label = pgettext("what changed", "note") if name == "note" else name
    return labelled(label, sentence)


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}"


def _status(value: Any) -> str:
    return status_word(Status(value or ""))


def _carried(change: Change) -> str:
    if not change.after:
        text = _("no longer from {plan}, to confirm, but claimed")
        return text.format(plan=change.before)
    return _("now from {plan}, to confirm").format(plan=change.after)


def is_text(change: Change) -> bool:
    """Whether a changed value is long enough for its words to be compared."""
    texts = [side for side in (change.before, change.after) if side is not None]
    return all(isinstance(text, str) for text in texts) and any(
        "\n" in text or len(text) > SHORT or change.where[-1] == "note"
        for text in texts
    )


def _lines_sentence(text: TextDifference) -> str:
    counted = [
        (text.changed, ngettext("{n} line changed", "{n} lines changed", text.changed)),
        (text.added, ngettext("{n} line added", "{n} lines added", text.added)),
        (text.removed, ngettext("{n} line removed", "{n} lines removed", text.removed)),
    ]
    messages = [sentence.format(n=count) for count, sentence in counted if count]
    return listed(messages) or _("blank lines only")


def _lists(change: Change, titles: tuple[Titles, Titles]) -> Iterator[str]:
    before, after = change.before or [], change.after or []
    added = [_named(value, titles[1]) for value in after if value not in before]
    removed = [_named(value, titles[0]) for value in before if value not in after]
    is_cited = change.where[-1:] == ("evidence",)
    if added:
        text = _("evidence added: {names}") if is_cited else _("added: {names}")
        yield text.format(names=listed(added))
    if removed:
        text = _("evidence removed: {names}") if is_cited else _("removed: {names}")
        yield text.format(names=listed(removed))
    if not added and not removed:
        yield _("evidence in another order") if is_cited else _("in another order")


def _named(name: Any, titles: Titles) -> str:
    title = titles.get(name) if isinstance(name, str) else None
    return f"{name} ({title})" if title else _shown(name)


def _values(change: Change) -> str:
    if change.before is None and isinstance(change.after, dict):
        return _("added: {names}").format(names=_shown(change.after))
    if change.after is None and isinstance(change.before, dict):
        return _("removed: {names}").format(names=_shown(change.before))
    return _arrow(_shown(change.before), _shown(change.after))


def _shown(value: Any) -> str:
    match value:
        case None | "":
            return _("nothing")
        case bool():
            return str(value).lower()
        case dict():
            names = (
                value.get(key) for key in ("title", "organisation", "name", "where")
            )
            return str(next(filter(None, names), "") or ", ".join(value))
        case list():
            return listed(map(_shown, value))
        case _:
            return str(value)
