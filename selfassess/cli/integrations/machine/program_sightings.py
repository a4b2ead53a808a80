"""Programs and packages: git and its driver, ssh-keygen, extras, and versions."""

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from selfassess.cli.integrations.git import CannotUseGit, attributes_path, faults
from selfassess.cli.integrations.machine.health import Health, Sighting
from selfassess.cli.integrations.ssh_keygen import refuse_missing_ssh_keygen
from selfassess.core.errors import CannotSign
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed

EXTRAS = {
    "office": ("defusedxml", "docx", "odfdo", "openpyxl"),
    "web": ("textual_serve",),
}
"""Modules that are there only if they were asked for, by the name of the extra."""

OF_INTEREST = ("textual", "weasyprint", "pydantic", "tomlkit", "pypdf")


def program_sightings() -> Iterator[Sighting]:
    """What is beside the program, and of which versions it is made."""
    yield git_sighting()
    yield _signatures()
    for name, modules in EXTRAS.items():
        yield extra_sighting(name, [each for each in modules if not find_spec(each)])
    yield _versions()


def git_sighting() -> Sighting:
    """Whether git is there, and merges by meaning where there is a repository."""
    label = "git"
    try:
        wrong = [*faults(attributes_path())]
    except CannotUseGit as error:
        if shutil.which("git"):
            return Sighting("git", label, Health.FINE, str(error))
        # Translators: git is a program.
        cure = _("only who keeps assessments in git needs it")
        return Sighting("git", label, Health.LIMITED, str(error), cure)
    if not wrong:
        return Sighting("git", label, Health.FINE, _("git is set up here"))
    return Sighting(
        "git",
        label,
        Health.LIMITED,
        wrong[0],
        # Translators: by meaning: answer by answer; what follows the colon is typed.
        _("to let git merge by meaning here, run: selfassess git-setup"),
    )


def _signatures() -> Sighting:
    label = _("Signatures")
    try:
        refuse_missing_ssh_keygen()
    except CannotSign as error:
        cure = _("only who signs reports or checks signatures needs it")
        return Sighting("ssh-keygen", label, Health.LIMITED, str(error), cure)
    seen = _("ssh-keygen is here: reports can be signed")
    return Sighting("ssh-keygen", label, Health.FINE, seen)


def extra_sighting(name: str, missing: list[str]) -> Sighting:
    """Whether the modules of an extra are there."""
    purpose = {"office": _("Office documents"), "web": _("Screens in a browser")}[name]
    if not missing:
        seen = _("what they need is installed")
        return Sighting(f"extra-{name}", purpose, Health.FINE, seen)
    return Sighting(
        f"extra-{name}",
        purpose,
        Health.LIMITED,
        _("missing Python modules: {modules}").format(modules=listed(missing)),
        _("install with: {command}").format(
            command=f"{sys.executable} -m pip install 'selfassess[{name}]'"
        ),
    )


def _versions() -> Sighting:
    python = ".".join(map(str, sys.version_info[:3]))
    known = [f"Python {python} ({sys.platform})"]
    known += [f"{name} {_version(name)}" for name in ("selfassess", *OF_INTEREST)]
    return Sighting("versions", _("Versions"), Health.FINE, listed(known))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
