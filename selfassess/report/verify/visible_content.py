"""What a person gets from the pages of a PDF: read, heard, followed, laid on top."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selfassess.report.verify.pdf_reader import carefully, resolved


@dataclass(frozen=True, slots=True)
class VisibleContent:
    """What a person gets from the pages, to be compared with another PDF."""

    pages: tuple[str, ...]
    spoken: tuple[str, ...]
    """What is said in place of pictures and letters, to those who listen."""
    links: tuple[str, ...]
    additions: tuple[str, ...]
    """Notes, stamps and the like that lie on top of the pages, by kind."""


def visible_content(content: bytes) -> VisibleContent:
    """Everything a reader gets; raise CannotRead if the PDF is damaged."""
    return carefully(content, _visible_content)


def _visible_content(reader: Any) -> VisibleContent:
    links, additions = [], []
    for page in reader.pages:
        for annotation in map(resolved, page.get("/Annots", ())):
            if annotation["/Subtype"] == "/Link":
                links.append(_target(annotation))
            elif annotation.get("/FT") != "/Sig":
                additions.append(str(annotation["/Subtype"]).lstrip("/"))
    return VisibleContent(
        pages=tuple(" ".join(page.extract_text().split()) for page in reader.pages),
        spoken=tuple(_spoken(reader.trailer["/Root"].get("/StructTreeRoot", {}))),
        links=tuple(links),
        additions=tuple(additions),
    )


def _target(annotation: Any) -> str:
    action = resolved(annotation.get("/A", {}))
    named = annotation.get("/Dest", annotation.get("/Contents", ""))
    return str(action.get("/URI", named))


def _spoken(root: Any) -> Iterator[str]:
    waiting = [root]
    while waiting:
        element = resolved(waiting.pop())
        if isinstance(element, list):
            waiting.extend(reversed(element))
        elif isinstance(element, dict):
            for key in ("/Alt", "/ActualText"):
                if key in element:
                    yield str(element[key])
            waiting.append(element.get("/K", []))
