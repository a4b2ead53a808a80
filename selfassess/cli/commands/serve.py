"""`selfassess serve FILE`: the screens or plain lines in a browser on this machine."""

import asyncio
import os
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.plain.beginning.why_plain import wants_plain
from selfassess.cli.workspace.walk.open import open_work
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.languages.refusals import refusal_label

NEEDS = "textual-serve==1.1.3"
"""As in pyproject.toml; we build on its inner parts, so no other version will do."""


def run(arguments: Namespace) -> int:
    """Serve until Ctrl+C."""
    workspace = open_work(arguments.file)  # what cannot be opened is told here
    print_err(*workspace.warnings)
    if workspace.recovery_port:
        workspace.recovery_port.close()  # it is open in the browser, not here
    try:
        # aiohttp costs 0.2 s, and is there only if it was asked for.
        from selfassess.cli.serve.server import Programs, listen, serve
    except ImportError as error:
        raise SelfAssessError(_what_is_missing()) from error
    try:
        door = listen(arguments.port)
    except OSError as error:
        # Translators: {reason} is what the system says.
        sentence = _("port {port} cannot be used: {reason}")
        told = sentence.format(port=arguments.port, reason=refusal_label(error))
        raise SelfAssessError(told) from error
    program = [sys.executable, "-m", "selfassess", "--lang", language_in_force()]
    programs = Programs(
        title=f"{Path(arguments.file).name}: selfassess",
        screens=[*program, "open", "--served", "--", arguments.file],
        plain=[*program, "open", "--served", "--plain", "--", arguments.file],
    )
    is_plain = wants_plain(os.environ, asked=arguments.plain)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(door, programs, "/plain" if is_plain else "/", _tell))
    print_out(workspace.parting_text)
    return Exit.YES


def _what_is_missing() -> str:
    sentence = _(
        "selfassess serve needs textual-serve, which is not installed; "
        "install it with: {python} -m pip install {needs}"
    )
    return sentence.format(python=sys.executable, needs=NEEDS)


def _tell(address: str) -> None:
    print_out(
        _("Open this address in a browser on this machine; Ctrl+C here ends it:"),
        address,
    )
    sys.stdout.flush()
