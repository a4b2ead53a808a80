"""Verified names: a name in a file is a claim until a signature's key proves it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.signatures.signature import Signature
from selfassess.core.text.i18n import _, ngettext, pgettext
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.text.slugs import slug_for

_WITH_A_MEANING = re.compile('[,"!*?]')
"""Between names, around them or in place of letters, in a list of known keys."""


class SignatureStatus(StrEnum):
    """What became of a signature."""

    HOLDS = "holds"
    """It is real, and the content is what was signed."""
    PUBLIC_PART = "public_part"
    """It is real, and the content is what was signed but for what is not public."""
    OTHER_CONTENT = "other_content"
    """It is real, and the file was changed since."""
    OTHER_FILE = "other_file"
    """It is real, and was made for another file."""
    FORGED = "forged"
    """It does not fit what it says it signs."""
    BROKEN = "broken"
    """It is none of ours."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom a file names."""

    name: str
    role: str
    callings: tuple[str, ...]
    """What they may be called in a list of known keys."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A signature after everything was tried."""

    path: str
    status: SignatureStatus
    signature: Signature | None = None
    """None if it is broken."""
    known_as: tuple[str, ...] = ()
    """Whose key it is, after the list of known keys."""
    proves: tuple[str, ...] = ()
    """Those callings of the person named in the file that the key proves."""
    reason: str = ""
    """What OpenSSH said."""

    @property
    def holds(self) -> bool:
        """Whether everything that the file says was signed."""
        return self.status in (SignatureStatus.HOLDS, SignatureStatus.PUBLIC_PART)


def named_in(value: Assessment | Review) -> Named | None:
    """Who claims to have written the file; None if the file names nobody."""
    if isinstance(value, Review):
        name, address, role = (
            value.reviewer.name,
            "",
            pgettext("the role of who signs", "reviewer"),
        )
    else:
        contact = value.point_of_contact
        name, address, role = (
            contact.name,
            contact.email,
            pgettext("the role of who signs", "point of contact"),
        )
    # Of a name in other letters a slug keeps too little to tell two people apart.
    slug = slug_for(name, (), otherwise="") if name.isascii() else ""
    plain = " ".join(_WITH_A_MEANING.sub(" ", name).split())
    callings = dict.fromkeys(calling for calling in (plain, address, slug) if calling)
    return Named(name or address, role, tuple(callings)) if callings else None


def verified_as(checked: Iterable[Checked]) -> str:
    """What the named person is called where their key is known; empty: not verified."""
    for signature in checked:
        if signature.holds and signature.proves:
            return signature.proves[0]
    return ""


def verified_label(calling: str) -> str:
    """The words beside a name, from what `verified_as` found."""
    if calling:
        return _("verified as {calling}").format(calling=calling)
    return _("not verified")


def callings_label(named: Named) -> str:
    """What a list of known keys may call the person."""
    quoted = ngettext(
        "a list of known keys has to call this person {names}",
        "a list of known keys has to call this person one of {names}",
        len(named.callings),
    )
    names = one_of(f'"{calling}"' for calling in named.callings)
    return quoted.format(names=names)
