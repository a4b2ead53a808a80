"""What the pane shows, as sections one below the other."""

from collections.abc import Iterator

from textual.content import Content

from selfassess.core.language import _
from selfassess.core.questionnaire import Guideline, Phase
from selfassess.core.walking import Walk
from selfassess.tui.widgets import wording
from selfassess.tui.widgets.fields import Section

INDENT = 2


def of_requirement(walk: Walk, *, is_narrow: bool) -> Iterator[Section]:
    """The requirement in view, whole."""
    yield from head(walk, is_narrow=is_narrow)
    yield from below_head(walk, is_narrow=is_narrow)


def head(walk: Walk, *, is_narrow: bool) -> Iterator[Section]:
    """Which requirement it is."""
    if is_narrow:
        yield Section(_quiet(wording.place_line(walk)))
    yield Section(_quiet(wording.number_line(walk)))
    yield Section(Content.styled(walk.requirement.title, "bold"))


def below_head(walk: Walk, *, is_narrow: bool) -> Iterator[Section]:
    """What is asked, and what was answered."""
    yield from above_note(walk, is_narrow=is_narrow)
    yield Section(Content(walk.answer.note or _("none")), indent=INDENT)
    yield from below_note(walk, is_narrow=is_narrow)


def above_note(walk: Walk, *, is_narrow: bool) -> Iterator[Section]:
    """What is asked, the answer and its evidence, and the word before the note."""
    gap = not is_narrow
    yield Section(Content(walk.requirement.text), gap=gap)
    yield Section(_quiet(Content(walk.requirement.help)), gap=gap)
    yield Section(_quiet(wording.needs_line(walk)))
    yield Section(wording.choices_line(walk), gap=True)
    yield Section(wording.outcome_line(walk))
    yield Section(_label("e", _("Evidence"), "evidence"), gap=gap)
    yield Section(wording.evidence_lines(walk), indent=INDENT)
    yield Section(_label("i", _("Note"), "note"), gap=gap)


def below_note(walk: Walk, *, is_narrow: bool) -> Iterator[Section]:
    """Where the requirement comes from."""
    yield Section(Content.styled(_("Based on"), "bold"), gap=not is_narrow)
    yield Section(_quiet(wording.sources_lines(walk)), indent=INDENT)


def of_part(walk: Walk, part: Phase | Guideline) -> Iterator[Section]:
    """A phase or guideline."""
    yield Section(wording.part_text(walk, part), gap=True)


def _quiet(text: Content) -> Content:
    return text.stylize_before("$quiet")


def _label(key: str, label: str, action: str) -> Content:
    return Content.assemble(
        Content.styled(label, f"bold @click=screen.{action}"),
        Content.styled(f"  {key}", "$primary"),
    )
