"""`selfassess git-setup`: git merges and shows assessments by meaning here."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.git import (
    PATTERN,
    CannotUseGit,
    attributes_path,
    git,
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


def _lines_of(attributes: Path) -> list[bytes]:
    """A file's lines with their ends, as they stand: others' are not ours to change."""
    return (
        attributes.read_bytes().splitlines(keepends=True) if attributes.exists() else []
    )


def _is_ours(line: bytes) -> bool:
    return line.strip() == PATTERN.encode()


def _set_up(attributes: Path) -> Exit:
    lines = _lines_of(attributes)
    if not any(map(_is_ours, lines)):
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
    wrong = list(_missing(attributes))
    print_out(*(wrong or [_("git is set up here")]))
    return Exit.NO if wrong else Exit.YES


def _missing(attributes: Path) -> Iterator[str]:
    if not any(map(_is_ours, _lines_of(attributes))):
        # Translators: .gitattributes is the name of a file; {line} stands in it.
        yield _(".gitattributes has no line: {line}").format(line=PATTERN)
    for name, value in wanted_settings().items():
        text = setting(name)
        if text is None:
            # Translators: {name} is the name of a setting of the program git.
            yield _("git's setting {name} is missing here").format(name=name)
        elif text != value:
            # Translators: {name} is the name of a setting of the program git.
            yield _("git's setting {name} is another one").format(name=name)


def _remove(attributes: Path) -> Exit:
    lines = _lines_of(attributes)
    kept = [line for line in lines if not _is_ours(line)]
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
