"""What the help pages on keys, commands and exit codes say, out of the tables."""

import argparse
import ast
import inspect
import textwrap
from collections.abc import Iterator

from selfassess.cli import exit_codes
from selfassess.cli.arguments import commands as command_parsers
from selfassess.core.commands.command import Groups
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.tui.bindings import (
    FIXED,
    FIXED_IN_TABLES,
    GROUPS,
    MARKS,
    PORTFOLIO_GROUPS,
    REVIEW_GROUPS,
    key_label,
    keys_text,
)

NEEDED = {"en": "needed", "fr": "obligatoire", "es": "obligatorio"}
REVIEWERS = {
    "en": "The keys of a reviewer",
    "fr": "Les touches du relecteur",
    "es": "Las teclas de quien revisa",
}
PORTFOLIOS = {
    "en": "The keys of a portfolio",
    "fr": "Les touches d’un ensemble d’auto-évaluations",
    "es": "Las teclas de un conjunto de evaluaciones",
}
"""What the program itself does not say."""


def keys_table(language: str = "en") -> str:
    """The keys of both walks and of the portfolio, with their names in the settings."""
    reviewers, portfolio = map(_key_groups, (REVIEW_GROUPS, PORTFOLIO_GROUPS))
    fixed = "\n".join(_key_row(key_label(keys), _(text)) for keys, text in FIXED)
    in_tables = "\n".join(
        _key_row(key_label(keys), _(text)) for keys, text in FIXED_IN_TABLES
    )
    marks = "\n".join(_key_row(mark, _(text)) for mark, text in MARKS)
    return (
        f"{_key_groups(GROUPS)}\n\n{_heading('In the outline and the requirement')}{fixed}"
        f"\n\n{_heading('Marks in the outline')}{marks}"
        f"\n\n# {REVIEWERS.get(language, REVIEWERS['en'])}\n\n{reviewers}"
        f"\n\n# {PORTFOLIOS.get(language, PORTFOLIOS['en'])}\n\n{portfolio}"
        f"\n\n{_heading('In the table')}{in_tables}\n"
    )


def _key_groups(groups: Groups) -> str:
    parts = (
        _heading(title)
        + "\n".join(
            _key_row(keys_text(c.action.keys), f"{_(c.texts.title)} [{c.id}]")
            for c in commands
        )
        for title, commands in groups
    )
    return "\n\n".join(parts)


def _heading(title: str) -> str:
    return f"## {pgettext('a heading over actions', title)}\n\n"


def _key_row(keys: str, text: str) -> str:
    typed = " ".join(f"`{key}`" for key in keys.split())
    return _wrapped(f"- {labelled(typed, text)}")


def _wrapped(text: str, behind: str = "  ") -> str:
    lines = textwrap.wrap(text, 72, subsequent_indent=behind, break_on_hyphens=False)
    return "\n".join(lines)


def commands_table(language: str = "en") -> str:
    """Each command with what it does and what may stand behind it."""
    needed = NEEDED.get(language, NEEDED["en"])
    parsers = command_parsers().values()
    return "\n\n".join(_command(own, needed) for own in parsers) + "\n"


def _command(own: argparse.ArgumentParser, needed: str) -> str:
    text = own.description or ""
    about = _wrapped(f"{text[:1].upper()}{text[1:]}.", "")
    rows = [*_rows(own, needed)]
    return "\n\n".join([f"## {own.prog}", about, *(["\n".join(rows)] if rows else [])])


def _rows(own: argparse.ArgumentParser, needed: str) -> Iterator[str]:
    for action in own._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                about = labelled(f"`{_usage(below)}`", below.description)
                yield _wrapped(f"- {about}")
                yield from (
                    f"  {row}"
                    for each in _rows(below, needed)
                    for row in each.split("\n")
                )
        elif action.help != argparse.SUPPRESS and action.dest != "help":
            first = "" if is_optional(action) else needed
            typed = f"`{shown(action)}`"
            text = clauses(filter(None, [first, action.help]))
            yield _wrapped(f"- {labelled(typed, text) if text else typed}")


def _usage(own: argparse.ArgumentParser) -> str:
    return own.prog.removeprefix("selfassess ")


def is_optional(action: argparse.Action) -> bool:
    """Whether a command line may do without it, or shows by its place what it is."""
    return not action.required or not action.option_strings


def shown(action: argparse.Action) -> str:
    """An option or a place as it is typed."""
    value = action.metavar or (
        "|".join(map(str, action.choices)) if action.choices else action.dest.upper()
    )
    takes = "" if action.nargs == 0 else str(value)
    if not action.option_strings:
        several = {"?": f"[{value}]", "*": f"[{value}]", "+": f"{value} …"}
        return several.get(str(action.nargs), str(value))
    return f"{', '.join(action.option_strings)} {takes}".rstrip()


def exit_codes_table() -> str:
    """Each exit code with the words that stand under it in the enum."""
    body = ast.parse(inspect.getsource(exit_codes.Exit)).body[0]
    assert isinstance(body, ast.ClassDef)
    rows = []
    for member, words in zip(body.body, body.body[1:], strict=False):
        if isinstance(member, ast.Assign):
            assert isinstance(member.targets[0], ast.Name)
            assert isinstance(words, ast.Expr), "an exit code has no words"
            assert isinstance(words.value, ast.Constant)
            code = exit_codes.Exit[member.targets[0].id].value
            rows.append(
                _wrapped(f"- `{code}`: {' '.join(str(words.value.value).split())}")
            )
    assert len(rows) == len(exit_codes.Exit)
    return "## The codes\n\n" + "\n".join(rows) + "\n"


TABLES = {
    "keys": keys_table,
    "commands": commands_table,
    "exit-codes": exit_codes_table,
}
