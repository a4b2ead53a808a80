"""The frame around every page of a website: languages, ways to other pages, policy."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from selfassess import __version__
from selfassess.core.text.addresses import without_mail
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left
from selfassess.core.text.language_codes import language_in_itself
from selfassess.report.elements.left_to_right import with_runs_kept
from selfassess.report.formats.html import our_environment
from selfassess.report.formats.site.site_style import site_style
from selfassess.report.verify.offline_page import allowed

INDEX = "index.html"
FEED = "feed.xml"


@dataclass(frozen=True, slots=True)
class LanguageTree:
    """The pages in one language, below a folder of their own but for the first one."""

    language: str
    prefix: str
    """Empty, or the folder with a slash."""

    def page(self, name: str) -> str:
        """Where a page lies in this language."""
        return self.prefix + name


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language, or in this one."""

    language: str
    name: str
    target: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """Where pages lie and how they name one another."""

    trees: Sequence[LanguageTree]
    address: str = ""
    """Of the whole website, with a slash at its end; empty if nobody said."""

    def absolute(self, page: str) -> str:
        """Its whole address if there is one, else where it lies in the website."""
        return self.address + quote(page)


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page in one language, and how it leads to others."""

    frame: SiteFrame
    tree: LanguageTree
    name: str
    """Where it lies in its language."""

    @property
    def path(self) -> str:
        """Where it lies in the website."""
        return self.tree.page(self.name)

    def to(self, path: str, anchor: str = "") -> str:
        """The address of a file of the website, seen from this page."""
        target = quote(posixpath.relpath(path, posixpath.dirname(self.path) or "."))
        return f"{target}#{anchor}" if anchor else target

    def to_page(self, name: str, anchor: str = "") -> str:
        """The address of a page in the same language."""
        return self.to(self.tree.page(name), anchor)

    @property
    def feed(self) -> str:
        """Where the feed in this language lies, seen from here."""
        return self.to_page(FEED)

    @property
    def languages(self) -> list[LanguageLink]:
        """This page in every language."""
        frame = self.frame
        return [
            LanguageLink(
                tree.language,
                language_in_itself(tree.language),
                self.to(tree.page(self.name)),
                tree is self.tree,
            )
            for tree in frame.trees
        ]

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """Each language with the address of this page in it, whole if it is known."""
        frame = self.frame
        if len(frame.trees) == 1:
            return []
        return [
            (
                tree.language,
                frame.absolute(tree.page(self.name))
                if frame.address
                else self.to(tree.page(self.name)),
            )
            for tree in frame.trees
        ]


def rendered(template: str, page: SitePage, **values: object) -> bytes:
    """A page in the language in force, with no e-mail address on it."""
    style, language = site_style(), language_in_force()
    html = (
        our_environment()
        .get_template(f"site/{template}")
        .render(
            page=page,
            words=site_words(),
            language=language,
            direction="rtl" if runs_right_to_left(language) else "ltr",
            site_style=style,
            style_hash=allowed(style),
            program=f"selfassess {__version__}",
            **values,
        )
    )
    return with_runs_kept(without_mail(html)).encode()


def site_words() -> dict[str, str]:
    """The words on several pages."""
    return {
        "site": _("Open government: self-assessments"),
        "skip": _("To the content"),
        "languages": _("Languages"),
        "ways": _("You are here"),
        "onpage": _("On this page"),
        "feed": _("Feed of changes (Atom)"),
        "next": _("What comes next"),
        "changes": _("Changes"),
        "files": _("Files"),
        "plans": _("Action plans"),
        "countries": _("Countries"),
        "repository": _("How this repository is kept up"),
        "nothing_next": _("No later day is known."),
        "digest": _("SHA-256"),
        "copies": _("Copies of evidence"),
        "first": _("Published here first"),
        "about": _(
            "These pages are made from the files that are offered here, by {program}; "
            "they hold no script. E-mail addresses are left out: [@] stands in their "
            "place. The wording of the requirements is that program's own, and this is "
            "not a website of OGP."
        ),
    }
