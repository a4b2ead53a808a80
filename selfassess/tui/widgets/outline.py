"""Phases, guidelines and requirements as a tree, each with its progress."""

from collections.abc import Iterator

# Labels of Textual's Tree are texts of rich; its own Content is not literal there.
from rich.style import Style  # noqa: TID251
from rich.text import Text  # noqa: TID251
from textual.geometry import Offset
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from selfassess.core.cells import padded
from selfassess.core.filtering import Filter
from selfassess.core.labels import COME_BACK, STATUS_GLYPHS, TIER_MARKS, fraction
from selfassess.core.questionnaire import Guideline, Phase, Requirement
from selfassess.core.walking import Walk

Part = Phase | Guideline | Requirement

FRACTION = 6
INDENT = 2


class Outline(Tree[Part]):
    """The questionnaire's parts; the row in view is marked by a caret and a colour."""

    show_root = False
    show_guides = False
    guide_depth = INDENT
    auto_expand = False
    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "

    def __init__(self, walk: Walk) -> None:
        super().__init__("")
        self._walk = walk
        self._leaves: dict[str, TreeNode[Part]] = {}
        self._fill()

    def _fill(self) -> None:
        """A row for everything that the filter shows."""
        self._leaves = {}
        shown = set(self._walk.shown)
        for phase in self._walk.questionnaire.phases:
            if shown.isdisjoint(r.id for r in phase.requirements):
                continue
            phase_node = self.root.add("", phase, expand=True)
            for guideline in phase.guidelines:
                leaves = [r for r in guideline.requirements if r.id in shown]
                if not leaves:
                    continue
                guideline_node = phase_node.add("", guideline, expand=True)
                for requirement in leaves:
                    leaf = guideline_node.add_leaf("", requirement)
                    self._leaves[requirement.id] = leaf

    def show(self, walk: Walk) -> None:
        """Draw anew what is other than before."""
        before, self._walk = self._walk, walk
        if walk.filter is not before.filter or (
            walk.filter is not Filter.ALL and walk.shown != before.shown
        ):
            with self.prevent(Tree.NodeHighlighted):
                self.clear()
                self._fill()
                self.go_to(walk.place)
        elif walk.assessment is not before.assessment:
            self._refresh_changed(before)

    def _refresh_changed(self, before: Walk) -> None:
        same_register = self._walk.assessment.evidence is before.assessment.evidence
        for requirement_id, leaf in self._leaves.items():
            answer = self._walk.assessment.answer_to(requirement_id)
            if answer is before.assessment.answer_to(requirement_id) and (
                same_register or not answer.evidence
            ):
                continue
            for node in _with_parents(leaf):
                node.refresh()

    def go_to(self, requirement_id: str) -> None:
        """Put the cursor on a requirement, opening what hides it."""
        node = self._leaves.get(requirement_id)
        if node is None or node is self.cursor_node:
            return
        for parent in _with_parents(node):
            if parent.is_collapsed:
                parent.expand()
        # Asking for the last line makes the tree count its lines anew.
        if self.last_line >= 0:
            self.move_cursor(node, animate=False)

    def watch_cursor_line(self, previous_line: int, line: int) -> None:
        """The terminal's own cursor goes along, for whoever follows it."""
        super().watch_cursor_line(previous_line, line)
        self._place_terminal_cursor()

    def on_focus(self) -> None:
        """As when the row changes."""
        self._place_terminal_cursor()

    def _place_terminal_cursor(self) -> None:
        if self.has_focus and self.cursor_line >= 0:
            row = self.cursor_line - self.scroll_offset.y
            self.app.cursor_position = self.content_region.offset + Offset(0, row)

    def on_resize(self) -> None:
        """The row in view stays in view."""
        self.reveal()

    def reveal(self) -> None:
        """Scroll so that the row in view stands in the middle."""
        self.scroll_to(
            y=max(0, self.cursor_line - self.size.height // 2), animate=False
        )

    def get_label_width(self, node: TreeNode[Part]) -> int:
        """Every row fits the tree, so there is nothing to scroll to at the right."""
        return 1

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def render_label(
        self, node: TreeNode[Part], base_style: Style, style: Style
    ) -> Text:
        """One row: caret, glyph, title, and at the right the fraction or the tier."""
        part = node.data
        if part is None:
            return Text()
        caret = "❯" if node is self.cursor_node else " "
        depth = 0 if isinstance(part, Phase) else INDENT
        depth = 2 * INDENT if isinstance(part, Requirement) else depth
        room = max(4, self._room - depth - FRACTION - 4)
        row = f"{caret}{self._mark(node, part)} {padded(part.title, room)}"
        return Text(f"{row} {self._right(part):>{FRACTION}}", style=style, end="")

    def _mark(self, node: TreeNode[Part], part: Part) -> str:
        if isinstance(part, Requirement):
            return STATUS_GLYPHS[self._walk.assessment.answer_to(part.id).status]
        return "▾" if node.is_expanded else "▸"

    def _right(self, part: Part) -> str:
        if not isinstance(part, Requirement):
            return fraction(self._walk.score.tally(part))
        outcome = self._walk.score.outcomes[part.id]
        flag = COME_BACK if self._walk.assessment.answer_to(part.id).come_back else " "
        needs = "!" if outcome.rule and outcome.status and outcome.rule.is_open else " "
        return f"{flag}{needs}{TIER_MARKS[part.tier]}"


def _with_parents(node: TreeNode[Part]) -> Iterator[TreeNode[Part]]:
    current: TreeNode[Part] | None = node
    while current is not None and not current.is_root:
        yield current
        current = current.parent
