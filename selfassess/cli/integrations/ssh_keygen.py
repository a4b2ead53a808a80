"""OpenSSH makes and checks the signatures: `ssh-keygen -Y`, offline, with anybody's key.

What is to be signed is handed over as a file: from its input ssh-keygen would take
the passphrase of the key.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from selfassess.core.errors import CannotSign
from selfassess.core.signatures.signature import NAMESPACE, Signature
from selfassess.core.text.i18n import _

SECONDS = 60
"""A key on a token waits for a finger; nothing else takes long."""

_OURS = ("-n", NAMESPACE)
# Without a terminal nothing may ask: neither /dev/tty, hence the new session, nor a
# window.
_SILENT = {"SSH_ASKPASS_REQUIRE": "never"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of ssh-keygen, and what became of it."""

    is_yes: bool
    out: str
    reason: str
    """Its messages."""


def armour_of(text: str, key: str, *, has_terminal: bool) -> str:
    """Sign the text; raise CannotSign. Only with a terminal a passphrase is asked for."""
    with _folder() as folder:
        file = folder / "signed"
        file.write_text(text, encoding="utf-8", newline="")
        result = _run("sign", *_OURS, "-f", key, str(file), has_terminal=has_terminal)
        if result.is_yes:
            return (folder / "signed.sig").read_text(encoding="ascii").strip()
    if "passphrase" in result.reason and not has_terminal:
        raise CannotSign(
            _(
                "the key has a passphrase and there is no terminal to ask for it: add "
                "it to ssh-agent and name the public key, as in --key {key}.pub"
            ).format(key=key)
        )
    reason = _last_line(result.reason)
    # Translators: {key} is the path of a key; {reason} is in English.
    raise CannotSign(_("{key} did not sign: {reason}").format(key=key, reason=reason))


def refuse_missing_ssh_keygen() -> None:
    """Raise CannotSign where ssh-keygen is not here or too old."""
    _run("sign")


def is_genuine(signature: Signature) -> Call:
    """Whether the key that it names signed what it says, and that for us."""
    return _run_on(signature, "check-novalidate", *_OURS)


def owners_of(signature: Signature, allowed: str) -> tuple[list[str], str]:
    """Whose key it is after a list of allowed signers, and what is wrong with that."""
    result = _run_on(signature, "find-principals", "-f", allowed)
    patterns = [
        pattern for line in result.out.splitlines() for pattern in line.split(",")
    ]
    wrong = [line for line in result.reason.splitlines() if line.startswith(allowed)]
    known = [pattern for pattern in patterns if is_by(signature, allowed, pattern)]
    return known, "\n".join(wrong)


def is_by(signature: Signature, allowed: str, name: str) -> bool:
    """Whether the list says that the key is of somebody of that name."""
    command = ("verify", *_OURS, "-f", allowed, "-I", name)
    return _run_on(signature, *command).is_yes


def _run_on(signature: Signature, *command: str) -> Call:
    with _folder() as folder:
        file = folder / "signature"
        file.write_text(f"{signature.armour}\n", encoding="ascii", newline="")
        return _run(*command, "-s", str(file), text=signature.signed.text)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="selfassess-") as name:
        yield Path(name)


def _run(*command: str, text: str = "", has_terminal: bool = False) -> Call:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no word is an option by chance
            ["ssh-keygen", "-Y", *command],  # noqa: S607 - wherever the person has it
            input=None if has_terminal else text.encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C", **({} if has_terminal else _SILENT)},
            start_new_session=not has_terminal,
            timeout=None if has_terminal else SECONDS,
        )
    except FileNotFoundError as error:
        raise CannotSign(_missing()) from error
    except subprocess.TimeoutExpired as error:
        sentence = _("ssh-keygen did not answer; was the key touched?")
        raise CannotSign(sentence) from error
    out, reason = (
        stream.decode(errors="replace") for stream in (done.stdout, done.stderr)
    )
    if re.search("(unknown|illegal) option -- Y", reason):
        raise CannotSign(_("ssh-keygen is too old: OpenSSH 8.2 or later is needed"))
    return Call(done.returncode == 0, out, reason)


def _missing() -> str:
    return _(
        "ssh-keygen is not here: install OpenSSH (Debian: openssh-client; Windows: "
        "Settings, Optional features, OpenSSH Client)"
    )


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
