"""`selfassess open FILE`: the walk, on the screen or as plain lines."""

import gc
import os
import shlex
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import answers_in
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.plain.beginning.plain_offer import why_plain_or_offered
from selfassess.core.errors import Crash, SelfAssessError
from selfassess.core.text.i18n import _

if TYPE_CHECKING:
    from selfassess.core.model.review import Record
    from selfassess.core.session.launcher import Launcher
    from selfassess.core.session.workspace import Workspace
    from selfassess.tui.app import Load


def run(arguments: Namespace) -> int:
    """Show the screens or plain lines, or say why not and what serves instead."""
    if arguments.served:
        serve = _serve_lines if arguments.plain else _serve_screens
        return serve(arguments.file)
    again, named = ("open", arguments.file), arguments.file
    with answers_in(named) as path:
        report = named if path != named else ""
        return walk_on(again, partial(_open, path, report), arguments)


def walk_on(
    again: Sequence[str], open_work: "Callable[[], Workspace]", arguments: Namespace
) -> int:
    """Walk as the terminal allows; the work is opened only where it does.

    `again`: the words of the command that does the same, its file the second.
    """
    if why := why_plain_or_offered(asked=arguments.plain):
        from selfassess.cli.plain.loop import walk_plainly
        from selfassess.cli.workspace.person import preferences

        return walk_plainly(open_work(), why, preferences=preferences())
    opened: list[Workspace] = []

    def load() -> "tuple[Launcher, Workspace]":
        opened.append(_followed(open_work(), opened))
        return _launcher(), opened[0]

    code = show_screens(load, again)
    for workspace in opened[-1:] if code != Exit.CRASHED else ():
        print_out(workspace.parting_text)
    return code


def _followed(workspace: "Workspace", opened: "list[Workspace]") -> "Workspace":
    """The workspace, whose places under other names are noted: the last one counts."""
    if (save_as := workspace.save_as) is None:
        return workspace

    def followed(name: str, record: "Record") -> "Workspace":
        opened.append(_followed(save_as(name, record), opened))
        return opened[-1]

    return replace(workspace, save_as=followed)


def show_screens(load: "Load", again: Sequence[str]) -> int:
    """Show the screens, or say why not and what serves instead."""
    # To look for garbage among what is only just loaded takes a fifth of the start; the
    # screens look for it from when they are there.
    gc.disable()
    try:
        # Textual costs 0.2 s; only the commands with screens pay for it.
        from selfassess.tui.app import run as show
        from selfassess.tui.terminal.driver import why_no_screens

        if reason := why_no_screens(os.environ):
            print_err(*without_screens(reason, again))
            return Exit.CANNOT
        return show(load)
    except Crash as crash:
        from selfassess.cli.workspace.crash_report import show_crash

        return show_crash(crash)
    finally:
        gc.enable()


def _serve_screens(path: str) -> int:
    """To the server, which shows them in a browser: no other file, no last words."""
    from selfassess.tui.app import run as show

    def load() -> "tuple[Launcher, Workspace]":
        return for_one_file(_launcher()), _open(path)

    return show(load)


def _serve_lines(path: str) -> int:
    """To the server, which shows a page with the walk in plain lines."""
    from selfassess.cli.serve.page_walk import walk_on_page
    from selfassess.cli.workspace.person import preferences

    return walk_on_page(_open(path), preferences())


def for_one_file(launcher: "Launcher") -> "Launcher":
    """A launcher with nothing else to open."""

    def refuse(*_arguments: object) -> NoReturn:
        raise SelfAssessError(_("only one file is open to the browser"))

    return replace(
        launcher,
        recent=tuple,
        examples=tuple,
        offers=dict,
        files=lambda _typed: (),
        bases=lambda _typed: (),
        said_by=refuse,
        open=refuse,
        open_recent=refuse,
        open_example=refuse,
        begin=refuse,
    )


def _open(path: str, report: str = "") -> "Workspace":
    from selfassess.cli.workspace.walk.open import open_inside, open_work

    return open_inside(path, report) if report else open_work(path)


def _launcher() -> "Launcher":
    from selfassess.cli.workspace.launcher import file_launcher

    return file_launcher()


def without_screens(reason: str, again: Sequence[str]) -> tuple[str, ...]:
    """What to do where the screens cannot be shown."""
    file, text = shlex.quote(again[1]), shlex.join(again)
    lines = [
        # Translators: {reason} is a sentence without its full stop, such as "the
        # terminal is too small".
        _("selfassess: error: {reason}, so the screens cannot be shown").format(
            reason=reason
        ),
        # Translators: what can be done without screens; {command} is typed.
        f"  {_('these need none: {command}').format(command=f'selfassess {text} --plain')}",
        # Translators: check, score and report are typed.
        f"  {_('these need none either: selfassess check, score, report {file}').format(file=file)}",
    ]
    if again[0] == "open":  # a reviewer does not write into the government's file
        last = _("the answers can be written into {file} with any editor, too")
        lines.append(f"  {last.format(file=file)}")
    return tuple(lines)
