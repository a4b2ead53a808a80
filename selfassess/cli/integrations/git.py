"""Git's settings for a repository, so that it merges and shows assessments by meaning."""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _

PATTERN = "*.toml merge=selfassess diff=selfassess"
"""The line in .gitattributes; files that are not ours go on to git's own merge."""

# Only what looks like ours starts the program, and only if it is still there.
_TRY = (
    'if grep -q "^questionnaire *=" "{file}"; then for p in {program} selfassess; do '
    'command -v "$p" >/dev/null 2>&1 || continue; {command}; break; done; fi; '
)
# Exit 1 may also be a crash; then git's own merge has to leave its markers.
_MERGE = (
    _TRY.replace("{file}", "$2").replace(
        "{command}",
        '"$p" merge "$1" "$2" "$3" -o "$2" --path "$5"; '
        'case $? in 0) exit 0;; 1) grep -q "^.\\[conflicts\\]" "$2" && exit 1;; esac',
    )
    + 'exec git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"'
)
_SHOW = (
    _TRY.replace("{file}", "$1").replace(
        "{command}", '"$p" git-setup --show "$1" && exit 0'
    )
    + 'exec cat "$1"'
)


class CannotUseGit(SelfAssessError):
    """Git is not installed, or there is no repository here."""


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in the current folder."""
    return subprocess.run(  # noqa: S603 - the arguments are ours, never a file's
        [*_program(), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )


def git_bytes(*arguments: str, given: bytes = b"") -> bytes:
    """What git prints, to the byte; raise CannotUseGit where it will not."""
    result = subprocess.run(  # noqa: S603 - the arguments are ours, never a file's
        [*_program(), *arguments], input=given, capture_output=True, check=False
    )
    if result.returncode:
        raise CannotUseGit(result.stderr.decode(errors="replace").strip())
    return result.stdout


def _program() -> tuple[str, ...]:
    program = shutil.which("git")
    if program is None:
        raise CannotUseGit(_("git is not installed"))
    return program, "-c", "core.fsmonitor=false"


def attributes_path() -> Path:
    """`.gitattributes` at the top of the repository; raise CannotUseGit."""
    result = git("rev-parse", "--show-toplevel")
    if result.returncode:
        raise CannotUseGit(_("there is no git repository with files here"))
    return Path(result.stdout.rstrip("\n")) / ".gitattributes"


def wanted_settings() -> dict[str, str]:
    """Git's local settings: who merges, who shows, and how they are called."""
    program = _own_program()
    return {
        "merge.selfassess.name": "assessments and reviews by meaning",
        "merge.selfassess.driver": _shell(_MERGE, program, "%O %A %B %L %P"),
        "diff.selfassess.textconv": _shell(_SHOW, program, ""),
    }


def _shell(script: str, program: str, arguments: str) -> str:
    # Git puts something else in place of %O and the like, also inside a path.
    command = script.replace("{program}", program).replace("%", "%%")
    return f"sh -c {shlex.quote(command)} selfassess {arguments}".rstrip()


def _own_program() -> str:
    """This very program, for a shell; it need not be on the path of whoever runs git."""
    called = Path(sys.argv[0])
    if called.stem != "selfassess":
        return ""
    # As one file it was given to Python, which looks where the person is, not on the path.
    text = shutil.which(str(called.absolute())) or shutil.which(called.name)
    return shlex.quote(Path(text).absolute().as_posix()) if text else ""


def setting(name: str) -> str | None:
    """What git's local settings say; None if nothing."""
    result = git("config", "--local", "--get", name)
    return None if result.returncode else result.stdout.removesuffix("\n")


def attribute_lines(attributes: Path) -> list[bytes]:
    """A file's lines with their ends, as they stand: others' are not ours to change."""
    return (
        attributes.read_bytes().splitlines(keepends=True) if attributes.exists() else []
    )


def is_our_line(line: bytes) -> bool:
    """Whether a line of .gitattributes is the one that git-setup writes."""
    return line.strip() == PATTERN.encode()


def faults(attributes: Path) -> Iterator[str]:
    """What is not set up in the repository that these attributes are of."""
    if not any(map(is_our_line, attribute_lines(attributes))):
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
