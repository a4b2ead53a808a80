"""What does the work of a command in plain lines."""

from collections.abc import Callable, Mapping

from selfassess.cli.plain.shell import PlainShell

Handler = Callable[[PlainShell, str], None]
"""Told the session and what stands behind the word of the command."""

Handlers = Mapping[str, Handler]
"""The handlers of commands by the names of these."""
