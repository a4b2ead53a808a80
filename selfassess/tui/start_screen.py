"""Where to begin: a recent file, a new one, another one, an example."""

import asyncio
import shlex
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.status import Status
from selfassess.core.review.labels import waiting_sentence
from selfassess.core.scoring.labels import fraction
from selfassess.core.scoring.verdict_labels import STAR_VERDICTS, word_for
from selfassess.core.session.drafts import Drafts
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import (
    Beginning,
    Launcher,
    Shortcut,
    Workspace,
)
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.language_codes import languages_like
from selfassess.core.text.terminal import bar
from selfassess.core.validation.details_form import detail_labels
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.dialogs.form import Field, FormScreen, check_by_doing
from selfassess.tui.walk.screen import walk_screen
from selfassess.tui.widgets.footer import Hint, LeanFooter
from selfassess.tui.widgets.option_list import Choices

HINTS = (
    Hint("n", marked("new"), "screen.new"),
    Hint("o", marked("open"), "screen.open"),
    Hint("enter", marked("choose"), "screen.choose"),
    Hint("q", marked("quit"), "app.quit"),
)


BAR = 10
BETWEEN = 0.02
"""Seconds between two files that are read, for keys to be answered in."""


class StartScreen(Screen[None]):
    """A list of everything that can be opened."""

    BINDINGS = [
        Binding("n", "new", show=False),
        Binding("o", "open", show=False),
        Binding("q,escape,ctrl+q", "app.quit", show=False),
    ]

    def __init__(self, launcher: Launcher) -> None:
        super().__init__()
        self._launcher = launcher
        self.drafts: Drafts = {}

    def compose(self) -> ComposeResult:
        """What the program is, what can be opened, the keys."""
        yield Static("selfassess", id="program", markup=False)
        yield Static(
            _("How is your national action plan made, carried out and monitored?"),
            id="claim",
            classes="quiet",
            markup=False,
        )
        yield Choices(id="shortcuts", markup=False)
        yield LeanFooter(HINTS)

    def on_screen_resume(self) -> None:
        """The list is read anew each time it is seen."""
        choices, recent = self.query_one(OptionList), self._launcher.recent()
        choices.clear_options()
        choices.add_options(
            [
                _heading(_("Begin")),
                Option(f"  {_('New assessment')}", "new:"),
                Option(f"  {_('Open a file')}", "open:"),
                *_group(_("Recent files"), "recent", recent),
                *_group(
                    _("Which questionnaire is mine?"),
                    "new",
                    _by_years(self._launcher.offers()),
                ),
                *_group(
                    _("Examples (a copy is put into this folder)"),
                    "example",
                    self._launcher.examples(),
                ),
            ]
        )
        first = f"recent:{recent[0].reference}" if recent else "new:"
        choices.highlighted = choices.get_option_index(first)
        choices.focus()
        self._show_gauges(recent)

    @work(exclusive=True, group="gauges")
    async def _show_gauges(self, recent: Sequence[Shortcut]) -> None:
        """How each of them stands, one after the other while keys are answered."""
        choices = self.query_one(OptionList)
        for shortcut in recent:
            await asyncio.sleep(BETWEEN)
            try:
                session = self._launcher.glance(shortcut.reference)
            except SelfAssessError as error:
                line = Content.styled(str(error), "$error")
            else:
                line = _gauge(session) if session else Content()
            if line.plain:
                row = Content.assemble(_row(shortcut), "\n    ", line)
                name = f"recent:{shortcut.reference}"
                choices.replace_option_prompt(name, row)

    @on(OptionList.OptionSelected)
    def begin(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        kind, _colon, reference = (event.option.id or "").partition(":")
        match kind:
            case "new":
                self.action_new(reference)
            case "open":
                self.action_open()
            case "recent":
                self._walk(lambda: self._launcher.open_recent(reference))
            case _:
                self._walk(lambda: self._launcher.open_example(reference))

    def action_choose(self) -> None:
        """As Enter on the list."""
        self.query_one(OptionList).action_select()

    @opens
    async def action_open(self) -> None:
        """Ask which file."""
        from selfassess.tui.dialogs.open_file import OpenScreen

        if opened := await ask(self, OpenScreen(self._launcher)):
            self.app.push_screen(walk_screen(opened, self._launcher.preferences))

    def on_paste(self, event: Paste) -> None:
        """A file that was drawn into the window, as terminals write its name."""
        names: list[str] = []
        with suppress(ValueError):
            names = shlex.split(event.text)
        if names:
            self._walk(lambda: self._launcher.open(names[0]))

    def action_new(self, questionnaire: str = "") -> None:
        """Ask what a new assessment needs."""
        offers = [(title, name) for name, title in self._launcher.offers().items()]
        fields = (
            Field("questionnaire", _("Questionnaire"), questionnaire, choices=offers),
            Field("country", _("Country")),
            Field(
                "action_plan",
                _("Action plan"),
                hint="3rd National Action Plan 2024-2026",
            ),
            Field(
                "language",
                detail_labels()["language"],
                hint=_("that of the questionnaire"),
                offers=languages_like,
            ),
            Field("name", _("File"), hint=_("a name is made from the country")),
        )
        opened: list[Workspace] = []
        check = check_by_doing(
            lambda values: opened.append(self._launcher.begin(Beginning(**values))),
            ("country", "action_plan"),
            "name",
        )
        self._ask(FormScreen(_("New assessment"), fields, check, _("Begin")), opened)

    @opens
    async def _ask(self, form: FormScreen, opened: list[Workspace]) -> None:
        if await ask(self, form):
            self.app.push_screen(walk_screen(opened[0], self._launcher.preferences))

    def _walk(self, get: Callable[[], Workspace]) -> None:
        try:
            task = get()
        except SelfAssessError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
            return
        self.app.push_screen(walk_screen(task, self._launcher.preferences))


def _heading(text: str) -> Option:
    return Option(Content.styled(text, "bold"), disabled=True)


def _group(text: str, kind: str, shortcuts: Sequence[Shortcut]) -> list[Option | None]:
    if not shortcuts:
        return []
    options = [Option(_row(s), f"{kind}:{s.reference}") for s in shortcuts]
    return [None, _heading(text), *options]


def _row(shortcut: Shortcut) -> Content:
    return Content.assemble(f"  {shortcut.title}  ", (shortcut.detail, "$quiet"))


def _by_years(titles: Mapping[str, str]) -> list[Shortcut]:
    """The shipped questionnaires with the years of the plans that they are for."""
    years = {
        "ogp-consultation-2012": _("plans begun until 2016"),
        "ogp-cocreation-2016": _("plans begun from 2016 to 2021"),
        "ogp-standards-2022": _("plans begun in 2022 or later"),
    }
    return [Shortcut(i, text, titles[i]) for i, text in years.items() if i in titles]


def _gauge(session: Session) -> Content:
    """How much counts, as a bar, and what waits: answers, replies, the star."""
    tally = session.score.tally(session.questionnaire)
    star = STAR_VERDICTS[session.score.eligibility.verdict]
    open_ones = tally.of(Status.UNANSWERED)
    unanswered = ngettext("{count} unanswered", "{count} unanswered", open_ones).format(
        count=open_ones
    )
    waits = [unanswered] if open_ones else []
    if session.waiting:
        waits.append(waiting_sentence(session.waiting))
    return Content.assemble(
        (bar(tally.met, tally.asked, BAR), "$accent"),
        " · ".join([f" {fraction(tally)}", *waits, ""]),
        (f"{star.glyph} {word_for(session.score.eligibility)}", f"${star.colour}"),
    )
