"""The help pages: Markdown files in `selfassess/help`, one topic a file."""

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "help"


def page_titles() -> Mapping[str, str]:
    """The title of each help page by its topic, in the order of the topics."""
    return {path.stem: _title(path) for path in sorted(FOLDER.glob("*.md"))}


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as page:
        return page.readline().removeprefix("# ").rstrip()


def page_text(topic: str) -> str:
    """The help page of a topic that `page_titles` names, as Markdown."""
    return (FOLDER / f"{topic}.md").read_text(encoding="utf-8")
