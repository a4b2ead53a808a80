"""What became of the requirements in a later edition, as blocks."""

from collections.abc import Iterable, Iterator

from selfassess.core.diff.text_diff import differing_lines
from selfassess.core.model.questionnaire.edition_changes import (
    WORDING,
    EditionChanges,
    changed_wording,
)
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text import blocks
from selfassess.core.text.i18n import _, ngettext


def edition_blocks(
    changes: EditionChanges, before: Questionnaire | None, after: Questionnaire
) -> Iterator[blocks.Block]:
    """What is reworded with its words, what is new, gone, and the same."""
    if before:
        yield from _part(
            ngettext(
                "{count} requirement is worded otherwise; an answer to it is to be "
                "confirmed",
                "{count} requirements are worded otherwise; answers to them are to be "
                "confirmed",
                len(changes.reworded),
            ),
            len(changes.reworded),
            _reworded(changes.reworded, before, after),
        )
    else:
        yield from _part(
            ngettext(
                "{count} requirement may be worded otherwise; an answer to it is to be "
                "confirmed",
                "{count} requirements may be worded otherwise; answers to them are to be "
                "confirmed",
                len(changes.reworded),
            ),
            len(changes.reworded),
            _named(changes.reworded, after),
        )
    yield from _part(
        ngettext(
            "{count} requirement is new",
            "{count} requirements are new",
            len(changes.new),
        ),
        len(changes.new),
        _named(changes.new, after),
    )
    yield from _part(
        ngettext(
            "{count} requirement is asked no more; an answer to it is put aside in the "
            "file",
            "{count} requirements are asked no more; answers to them are put aside in "
            "the file",
            len(changes.gone),
        ),
        len(changes.gone),
        _named(changes.gone, before or after),
    )
    yield from _part(
        ngettext(
            "{count} requirement is the same; its answer is kept",
            "{count} requirements are the same; their answers are kept",
            len(changes.same),
        ),
        len(changes.same),
        _named(changes.same, after),
    )


def _part(
    sentence: str, count: int, rest: Iterable[blocks.Block]
) -> Iterator[blocks.Block]:
    if count:
        yield blocks.PartBlock()
        yield blocks.HeadingBlock(sentence.format(count=count))
        yield from rest


def _named(ids: Iterable[str], asked: Questionnaire) -> Iterator[blocks.Block]:
    for key in ids:
        title = asked.by_id[key].title if key in asked.by_id else ""
        yield blocks.FactBlock(asked.numbers.get(key, key), title)


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
        yield blocks.ChangedBlock(
            subject, ", ".join(_(WORDING[n]) for n in parts), lines
        )


def _text(value: object) -> str:
    """Texts as they stand; other values as one line."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)
