"""What a document says about itself, and what stands at the edges of its pages."""

from dataclasses import dataclass

from selfassess import __version__
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left


@dataclass(frozen=True, slots=True)
class DocumentProperties:
    """What the file says about itself, before anybody reads it."""

    language: str
    direction: str
    """`rtl` where the report's own words run from right to left: all is mirrored."""
    title: str
    description: str
    author: str
    program: str
    moment: str
    """The day of the report, as PDF and HTML want it."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands at the edges of every page."""

    country: str
    state: str
    digest: str
    page: str
    of: str
    """The words before the page number, and between it and the number of pages."""


def document_properties(
    title: str, description: str, *, author: str = "selfassess", moment: str = ""
) -> DocumentProperties:
    """What a file in the language in force says about itself."""
    language = language_in_force()
    return DocumentProperties(
        language=language,
        direction="rtl" if runs_right_to_left(language) else "ltr",
        title=title,
        description=description,
        author=author,
        program=f"selfassess {__version__}",
        moment=moment,
    )


def page_head(country: str, state: str, digest: str) -> PageHead:
    """Three texts for the edges of every page, beside its number."""
    page, _number, of = _("Page {page} of {pages}").partition("{page}")
    return PageHead(country, state, digest, page, of.removesuffix("{pages}"))
