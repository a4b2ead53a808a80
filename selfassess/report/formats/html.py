"""The report, or a checklist, as one HTML document that needs nothing from outside.

Everything that people wrote reaches the page as escaped text; what may become a link
was decided before, in the view.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from selfassess.core.errors import CannotRead
from selfassess.core.model.about.report_settings import Colours
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import (
    clauses,
    in_a_row,
    lead,
    listed,
    quoted,
)
from selfassess.report.content.report import ReportView
from selfassess.report.elements.charts import HEIGHT, WIDTH
from selfassess.report.elements.left_to_right import with_runs_kept
from selfassess.report.formats.portfolio_page.portfolio_paper import PortfolioPaper
from selfassess.report.formats.styles.dark_style import dark_style, without_variables
from selfassess.report.forms.checklist import Checklist

ReadTemplate = Callable[[str], str | None]


_PORTFOLIO_PAPER = "portfolio_page/portfolio_paper.html.jinja"
_NO_TEXT = re.compile(r"<(style|svg|a|h[1-4]|t[hd])\b.*?</\1>|<[^>]*>", flags=re.DOTALL)
_LONG_WORD = re.compile(r"\S{30}")
"""Longer than fits into the narrowest of our lines; headings, cells and links wrap."""


class Paper(StrEnum):
    """The sheets that offices print on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def css(self) -> str:
        """The size of the paper as style sheets write it."""
        return {"a4": "A4", "letter": "Letter"}[self]

    @property
    def margins(self) -> str:
        """What stays white around the text: a lower sheet gives less of its height."""
        return {"a4": "20mm 17mm 15mm", "letter": "17mm 17mm 13mm"}[self]


def render_html(
    view: ReportView, paper: Paper = Paper.A4, read: ReadTemplate | None = None
) -> str:
    """The whole document, style and pictures included.

    `read` gives the text of a template or style sheet of one's own, or None for ours.
    """
    sizes = {"bar_width": WIDTH, "bar_height": HEIGHT}
    own = view.comparison.assessment.report.colours
    colours = {
        place: colour
        for place in Colours.model_fields
        if (colour := getattr(own, place))
    }
    return _render("report.html.jinja", read, colours, view=view, paper=paper, **sizes)


def render_checklist(view: Checklist, paper: Paper = Paper.A4) -> str:
    """A questionnaire to be filled in, by hand or as a form."""
    return _render("checklist.html.jinja", None, {}, view=view, paper=paper)


def render_portfolio_paper(view: PortfolioPaper, paper: Paper = Paper.A4) -> str:
    """A portfolio to be printed, on wide sheets."""
    words = {
        "contents_heading": _("Contents"),
        "nothing": _("There is nothing to show."),
    }
    return _render(_PORTFOLIO_PAPER, None, {}, view=view, paper=paper, **words)


def _render(
    template: str,
    read: ReadTemplate | None,
    colours: Mapping[str, str],
    **values: object,
) -> str:
    def found(name: str) -> str:
        own = read(name) if read else None
        return packed_text(name) if own is None else own

    style = found("report.css")
    # Whoever brings a look of their own decides how it is in the dark.
    dark = "" if read or template == _PORTFOLIO_PAPER else dark_style(style, colours)
    style = (without_variables(style, colours) + dark).replace("</", "<\\/")
    environment = _environment(found) if read else our_environment()
    try:
        html = environment.get_template(template).render(style=style, **values)
    except TemplateError as error:
        raise CannotRead(
            _("the template cannot be used: {reason}").format(reason=error)
        ) from error
    return with_runs_kept(_with_long_words_broken(html))


def _with_long_words_broken(html: str) -> str:
    # Only where there are any: the printer then does more for each line of the text.
    text = _NO_TEXT.sub(" ", html)
    if not _LONG_WORD.search(text):
        return html
    return html.replace("</style>", "html { overflow-wrap: break-word; }\n</style>", 1)


def _environment(
    load: Callable[[str], str], kind: type[Environment] = ImmutableSandboxedEnvironment
) -> Environment:
    # In a sandbox, because a template of one's own may come from somebody else.
    made = kind(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"lead": _lead, "listed": _listed, "quoted": _quoted}
    made.globals["clause_sign"] = lambda: clauses(("", ""))
    made.globals["comma"] = lambda: in_a_row(("", ""))
    return made


# With a context nothing of it is worked out when a template is compiled: it serves every
# language that comes after.
@pass_context
def _lead(_context: Context, text: str) -> Markup:
    return escape(lead("{}")).format(text)


@pass_context
def _listed(_context: Context, texts: Iterable[str]) -> str:
    return listed(texts)


@pass_context
def _quoted(_context: Context, text: str) -> Markup:
    return escape(quoted("{}")).format(text)


@cache
def our_environment() -> Environment:
    """Where our own templates are found, compiled once."""
    # Compiling the templates takes as long as filling them, and the sandbox as much.
    return _environment(packed_text, Environment)


def packed_text(name: str) -> str:
    """A template, style sheet or script of ours, by its path in this folder."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
