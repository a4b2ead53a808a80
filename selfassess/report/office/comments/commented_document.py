"""What people added to one of our documents: comments, and changes that are tracked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.office.place_marks import Part, PlaceMark, mark_named


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a document something stands."""

    mark: PlaceMark | None = None
    """Of the requirement there; None where it is none, or nobody can tell."""
    heading: str = ""
    """What the heading above it says."""


@dataclass(frozen=True, slots=True)
class DocumentComment:
    """A comment, as its author left it."""

    author: str
    text: str
    spot: Spot = Spot()
    date: str = ""
    """When it was made, as far as the document tells, to the second."""
    parent: str = ""
    """The name in the document of the comment that it replies to."""

    @property
    def signed(self) -> str:
        """The words behind the name that stands in the document, which proves nothing."""
        return signed(self.author, self.text)


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A paragraph that somebody changed so that it can be seen."""

    author: str
    before: str
    after: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class CommentedDocument:
    """A document that came back."""

    data: Mapping[str, str]
    """The properties that tell what it is about."""
    comments: tuple[DocumentComment, ...]
    changes: tuple[TrackedChange, ...]

    @property
    def authors(self) -> dict[str, int]:
        """How much each author said, in the order in which they first speak."""
        counts: dict[str, int] = {}
        names = [each.author for each in self.comments]
        for name in (*names, *(each.author for each in self.changes)):
            counts[name] = counts.get(name, 0) + 1
        return counts

    def by(self, authors: Iterable[str]) -> "CommentedDocument":
        """Only what these authors said."""
        wanted = set(authors)
        return replace(
            self,
            comments=tuple(c for c in self.comments if c.author in wanted),
            changes=tuple(c for c in self.changes if c.author in wanted),
        )


def signed(author: str, text: str) -> str:
    """A text behind the name of who wrote it."""
    return labelled(author, text)


def comment_by(
    author: str, lines: Iterable[str], date: str, parent: str = ""
) -> DocumentComment:
    """A comment out of a document, without characters that could act anywhere."""
    text = cleaned("\n".join(lines)).strip()
    return DocumentComment(named(author), text, date=date[:19], parent=parent)


def named(author: str) -> str:
    """An author's name on one line; those without one get a word."""
    return in_one_line(author)[:200].strip() or _("somebody without a name")


class DocumentWalk:
    """Collects what a reader meets in a document, in the order in which it stands there."""

    def __init__(self, comments: Mapping[str, DocumentComment]) -> None:
        """`comments`: by their names in the document."""
        self._known = comments
        self._spots: dict[str, tuple[int, Spot]] = {}
        self._paragraphs = 0
        self._changes: list[TrackedChange] = []
        self._now = Spot()
        self._lines: list[tuple[str, str, str]] = []

    def begin_paragraph(self, marks: Iterable[str], heading: str = "") -> None:
        """A paragraph; a bookmark in it is about all of it. `heading`: if it is one."""
        self._lines = []
        self._paragraphs += 1
        if heading:
            self._now = Spot(None, in_one_line(heading))
        for mark in filter(None, map(mark_named, marks)):
            self._now = Spot(_following(self._now.mark, mark), self._now.heading)

    def comment(self, name: str) -> None:
        """A comment begins, or is named, here; where it begins is where it stands."""
        self._spots.setdefault(name, (self._paragraphs, self._now))

    def words(self, text: str, *, added: str = "", removed: str = "") -> None:
        """Words of the paragraph; who added or removed them, if that is tracked."""
        self._lines.append((text, added, removed))

    def end_paragraph(self) -> None:
        """The paragraph is over: was it changed?"""
        authors = dict.fromkeys(a for _t, *by in self._lines for a in by if a)
        before = "".join(text for text, added, _removed in self._lines if not added)
        after = "".join(text for text, _added, removed in self._lines if not removed)
        if authors and before != after:
            change = TrackedChange(
                ", ".join(map(named, authors)),
                cleaned(before).strip(),
                cleaned(after).strip(),
                self._now,
            )
            self._changes.append(change)
        self._lines = []

    def document(self, data: Mapping[str, str]) -> CommentedDocument:
        """All that was met: by paragraphs, and in each of them by time.

        Programs that save a document again do not keep another order. A reply stands
        where the comment does that it is to.
        """
        nowhere = 0, Spot()
        placed = [
            (self._spots.get(c.parent) or self._spots.get(name, nowhere), c)
            for name, c in self._known.items()
            if c.text
        ]
        placed.sort(key=lambda each: (each[0][0], each[1].date, each[1].signed))
        comments = tuple(replace(c, spot=spot) for (_at, spot), c in placed)
        return CommentedDocument(data, comments, tuple(self._changes))


def _following(now: PlaceMark | None, mark: PlaceMark) -> PlaceMark | None:
    """What the document is about behind a mark: an answer is that of the heading."""
    if mark.part is Part.OTHER:
        return None
    if mark.part is Part.ANSWER and now and now.number == mark.number:
        return replace(now, part=Part.ANSWER)
    return mark
