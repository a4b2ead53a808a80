"""What changed in an assessment over time, as blocks."""

from collections.abc import Iterable, Iterator, Sequence

from selfassess.core.diff.diff_items import items_of
from selfassess.core.diff.past_states import PastChange, PastState, SinceFinding
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text import blocks
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed


def history_blocks(
    changes: Iterable[PastChange], first: PastState
) -> Iterator[blocks.Block]:
    """Every change under the moment of its state; `first` is the oldest that is kept."""
    for change in changes:
        yield blocks.HeadingBlock(state_heading(change.after))
        yield from _items(change)
        yield blocks.PartBlock()
    yield blocks.HeadingBlock(state_heading(first))
    yield blocks.SentenceBlock(_("the oldest that is kept"))


def since_review_blocks(
    name: str, changes: Sequence[SinceFinding], questionnaire: Questionnaire
) -> Iterator[blocks.Block]:
    """What became of the answers since that reviewer saw them."""
    yield blocks.SentenceBlock(
        _("Changed since the draft that {name} reviewed:").format(name=name)
    )
    for since in changes:
        yield from _since_blocks(since, questionnaire)
    if not changes:
        yield blocks.SentenceBlock(_("nothing"))


def _since_blocks(
    since: SinceFinding, questionnaire: Questionnaire
) -> Iterator[blocks.Block]:
    number = questionnaire.in_numbers([since.requirement_id])
    requirement = questionnaire.by_id.get(since.requirement_id)
    title = requirement.title if requirement else since.requirement_id
    yield blocks.PartBlock()
    yield blocks.SubjectBlock(number, title)
    if since.change is None:
        yield blocks.SentenceBlock(_("the answer that was reviewed is not kept here"))
        return
    yield blocks.SentenceBlock(
        _("reviewed as in {state}").format(state=state_heading(since.change.before))
    )
    yield from _items(since.change)


def state_heading(state: PastState) -> str:
    """When a state came to be, and where it is kept."""
    return f"{state.when:%Y-%m-%d %H:%M} · {state.kept_as}"


def _items(change: PastChange) -> Iterator[blocks.Block]:
    yield from items_of(
        change.difference, change.before.assessment, change.after.assessment
    )
    for ids, sentence in (
        (change.difference.only_before, _("no longer asked: {names}")),
        (change.difference.only_after, _("asked from now on: {names}")),
    ):
        if ids:
            yield blocks.ConsequenceBlock(sentence.format(names=listed(ids)))
