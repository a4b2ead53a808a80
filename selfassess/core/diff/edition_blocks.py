"""What became of the requirements in a later edition, as blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from selfassess.core.diff.text_diff import differing_lines
from selfassess.core.model.questionnaire.edition_changes import (
    WORDING,
    EditionChanges,
    changed_wording,
)
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text import blocks
from selfassess.core.text.i18n import ngettext, pgettext
from selfassess.core.text.languages.conventions import listed


def edition_blocks(
    changes: EditionChanges, before: Questionnaire | None, after: Questionnaire
) -> Iterator[blocks.Block]:
    """What is reworded with its words, what is new, gone, and the same."""
    same, new, gone = changes.same, changes.new, changes.gone
    if before:
        words = _reworded(changes.reworded, before, after)
        yield from _part(_told_reworded, changes.reworded, words)
    else:
        named = _named(changes.reworded, after)
        yield from _part(_told_unknown, changes.reworded, named)
    yield from _part(_told_new, new, _named(new, after))
    yield from _part(_told_gone, gone, _named(gone, before or after))
    yield from _part(_told_same, same, _named(same, after))


def _part(
    told: Callable[[int], str], ids: Sequence[str], rest: Iterable[blocks.Block]
) -> Iterator[blocks.Block]:
    if ids:
        yield blocks.PartBlock()
        yield blocks.HeadingBlock(told(len(ids)).format(count=len(ids)))
        yield from rest


def _told_reworded(count: int) -> str:
    return ngettext(
        "{count} requirement is worded otherwise; an answer to it is to be confirmed",
        "{count} requirements are worded otherwise; answers to them are to be "
        "confirmed",
        count,
    )


def _told_unknown(count: int) -> str:
    return ngettext(
        "{count} requirement may be worded otherwise; an answer to it is to be "
        "confirmed",
        "{count} requirements may be worded otherwise; answers to them are to be "
        "confirmed",
        count,
    )


def _told_new(count: int) -> str:
    return ngettext("{count} requirement is new", "{count} requirements are new", count)


def _told_gone(count: int) -> str:
    return ngettext(
        "{count} requirement is asked no more; an answer to it is put aside in the "
        "file",
        "{count} requirements are asked no more; answers to them are put aside in the "
        "file",
        count,
    )


def _told_same(count: int) -> str:
    return ngettext(
        "{count} requirement is the same; its answer is kept",
        "{count} requirements are the same; their answers are kept",
        count,
    )


def _named(ids: Iterable[str], questionnaire: Questionnaire) -> Iterator[blocks.Block]:
    for key in ids:
        title = questionnaire.by_id[key].title if key in questionnaire.by_id else ""
        yield blocks.FactBlock(questionnaire.numbers.get(key, key), title)


def _reworded(
    ids: Iterable[str], before: Questionnaire, after: Questionnaire
) -> Iterator[blocks.Block]:
    for key in ids:
        then, now = before.by_id[key], after.by_id[key]
        parts = changed_wording(then, now)
        subject = f"{after.numbers[key]} {now.title}"
        lines = tuple(
            differing_lines(_text(getattr(then, n)), _text(getattr(now, n))).lines
            for n in parts
        )
        named = (pgettext("what changed in a requirement", WORDING[n]) for n in parts)
        yield blocks.ChangedBlock(subject, listed(named), lines)


def _text(value: object) -> str:
    """Texts as they stand; other values as one line."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)
