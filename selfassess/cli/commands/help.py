"""`selfassess help [TOPIC]`: the help pages, and what a command takes."""

import shutil
import sys
from argparse import Namespace

from selfassess.cli.arguments import commands
from selfassess.cli.exit_codes import Exit
from selfassess.cli.help_pages import page_text, page_titles
from selfassess.cli.locales import words_for_argparse
from selfassess.cli.output.console import print_out
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import did_you_mean


def run(arguments: Namespace) -> int:
    """Show the page of a topic, the help of a command, or the list of topics."""
    with words_for_argparse():
        titles, parsers = page_titles(), commands()
    topic = "-".join(arguments.topic).lower()
    if not topic:
        width = max(map(len, titles))
        print_out(*(f"{name:{width}}  {title}" for name, title in titles.items()))
        return Exit.YES
    if topic not in titles and topic not in parsers:
        raise SelfAssessError(_unknown(topic, (*titles, *parsers)))
    with words_for_argparse():
        text = page_text(topic) if topic in titles else parsers[topic].format_help()
    _show(text, is_plain=arguments.plain)
    return Exit.YES


def _unknown(topic: str, known: tuple[str, ...]) -> str:
    # Translators: {topic} is what was typed.
    sentence = _("there is no help on `{topic}`").format(topic=topic)
    # Translators: "selfassess help" is typed.
    hint = did_you_mean(topic, known) or _("selfassess help lists the topics")
    return f"{sentence} ({hint})"


def _show(text: str, *, is_plain: bool) -> None:
    """Through the person's pager, where there is a terminal that it does not fit into."""
    lines = text.splitlines()
    fits = len(lines) < shutil.get_terminal_size().lines
    if is_plain or fits or not sys.stdout.isatty():
        print_out(*lines)
        return
    # Only here: it brings half of the standard library.
    import pydoc

    pydoc.pager(text)
