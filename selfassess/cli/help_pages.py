"""The help pages: Markdown files in `selfassess/help`, one topic a file.

A folder of a language holds the same pages in that language.
"""

from collections.abc import Mapping
from pathlib import Path

from selfassess.core.text.i18n import _, language_in_force

FOLDER = Path(__file__).parent.parent / "help"


def page_titles() -> Mapping[str, str]:
    """The title of each help page by its topic, in the order of the topics."""
    topics = (path.stem for path in sorted(FOLDER.glob("*.md")))
    return {topic: _title(_page(topic)) for topic in topics}


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as page:
        return page.readline().removeprefix("# ").rstrip()


def page_text(topic: str) -> str:
    """The help page of a topic that `page_titles` names, as Markdown."""
    page = _page(topic)
    text = page.read_text(encoding="utf-8")
    if page.parent != FOLDER or language_in_force() == "en":
        return text
    title, _break, rest = text.partition("\n")
    return f"{title}\n\n{_('This page is there in English only.')}\n{rest}"


def _page(topic: str) -> Path:
    """In the language in force; or else in English."""
    tag = language_in_force()
    folders = (FOLDER / tag, FOLDER / tag.partition("-")[0], FOLDER)
    pages = (folder / f"{topic}.md" for folder in folders)
    return next(page for page in pages if page.is_file())


def code_sections() -> Mapping[str, str]:
    """What the page on codes says of each, by the code; its title is the first line."""
    sections = page_text("codes").split("\n## ")[1:]
    return {section.partition(":")[0].strip(): section.strip() for section in sections}
