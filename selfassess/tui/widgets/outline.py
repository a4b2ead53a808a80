"""Phases, guidelines and requirements as a tree, each with its progress."""

from collections.abc import Iterator

# Labels of Textual's Tree are texts of rich; its own Content is not literal there.
from rich.style import Style  # noqa: TID251
from rich.text import Text  # noqa: TID251
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from selfassess.core.cells import padded
from selfassess.core.labels import STATUS_GLYPHS, TIER_MARKS, fraction
from selfassess.core.questionnaire import Guideline, Phase, Questionnaire, Requirement
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
        self._fill(walk.questionnaire)

    def _fill(self, asked: Questionnaire) -> None:
        for phase in asked.phases:
            phase_node = self.root.add("", phase, expand=True)
            for guideline in phase.guidelines:
                guideline_node = phase_node.add("", guideline, expand=True)
                for requirement in guideline.requirements:
                    leaf = guideline_node.add_leaf("", requirement)
                    self._leaves[requirement.id] = leaf

    def show(self, walk: Walk) -> None:
        """Draw the rows anew whose answers are others than before, and their parents."""
        before, self._walk = self._walk.assessment, walk
        if walk.assessment is before:
            return
        for requirement_id, leaf in self._leaves.items():
            answer = walk.assessment.answer_to(requirement_id)
            if answer is not before.answer_to(requirement_id) or (
                walk.assessment.evidence is not before.evidence and answer.evidence
            ):
                for node in _with_parents(leaf):
                    node.refresh()

    def go_to(self, requirement_id: str) -> None:
        """Put the cursor on a requirement, opening what hides it."""
        node = self._leaves[requirement_id]
        if node is self.cursor_node:
            return
        for parent in _with_parents(node):
            if parent.is_collapsed:
                parent.expand()
        # Asking for the last line makes the tree count its lines anew.
        if self.last_line >= 0:
            self.move_cursor(node, animate=False)

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
        needs = "!" if outcome.rule and outcome.status and outcome.rule.is_open else " "
        return f"{needs}{TIER_MARKS[part.tier]}"


def _with_parents(node: TreeNode[Part]) -> Iterator[TreeNode[Part]]:
    current: TreeNode[Part] | None = node
    while current is not None and not current.is_root:
        yield current
        current = current.parent
