"""`selfassess git-setup`: git merges and shows assessments by meaning here."""

import sys
from argparse import Namespace
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.git import (
    PATTERN,
    CannotUseGit,
    attribute_lines,
    attributes_path,
    faults,
    git,
    is_our_line,
    setting,
    wanted_settings,
)
from selfassess.cli.integrations.git_textconv import readable
from selfassess.cli.output.console import print_out
from selfassess.core.text.i18n import _
from selfassess.storage.files.atomic import save_over
from selfassess.storage.toml.reader import read_bytes


def run(arguments: Namespace) -> Exit:
    """Set it up; or say whether it is, take it out, or show one file for git."""
    if arguments.show:
        return _show(arguments.show)
    attributes = attributes_path()
    if arguments.check:
        return _check(attributes)
    if arguments.remove:
        return _remove(attributes)
    return _set_up(attributes)


def _show(path: str) -> Exit:
    """The bytes as they are where the file is none of ours."""
    raw = read_bytes(path)
    text = readable(path, raw)
    if text is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
    else:
        print_out(*text)
    return Exit.YES


def _set_up(attributes: Path) -> Exit:
    lines = attribute_lines(attributes)
    if not any(map(is_our_line, lines)):
        if lines and not lines[-1].endswith(b"\n"):
            lines[-1] += b"\n"
        save_over(str(attributes), b"".join([*lines, PATTERN.encode(), b"\n"]))
    for name, value in wanted_settings().items():
        if setting(name) != value:
            _demand("config", "--local", "--replace-all", name, value)
    print_out(
        # Translators: by meaning: answer by answer, not line by line.
        _("git merges and shows assessments and reviews by meaning here"),
        # Translators: commit: keep it in git; what follows the colon is typed.
        _("commit {path}; everybody else runs: selfassess git-setup").format(
            path=attributes.name
        ),
    )
    return Exit.YES


def _check(attributes: Path) -> Exit:
    wrong = list(faults(attributes))
    print_out(*(wrong or [_("git is set up here")]))
    return Exit.NO if wrong else Exit.YES


def _remove(attributes: Path) -> Exit:
    lines = attribute_lines(attributes)
    kept = [line for line in lines if not is_our_line(line)]
    if lines and not kept:
        attributes.unlink()
    elif kept != lines:
        save_over(str(attributes), b"".join(kept))
    for name in wanted_settings():
        if setting(name) is not None:
            _demand("config", "--local", "--unset-all", name)
    print_out(_("git merges and shows assessments by lines again here"))
    return Exit.YES


def _demand(*arguments: str) -> None:
    done = git(*arguments)
    if done.returncode:
        # Translators: {reason} is what the program git prints, in its own language.
        raise CannotUseGit(_("git says: {reason}").format(reason=done.stderr.strip()))
