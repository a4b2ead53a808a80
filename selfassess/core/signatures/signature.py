"""What a signature is over: whose content, which content, and what is said of it.

The signed text is part of the file with the signature, so that anybody can read what
was signed, and check it with nothing but OpenSSH.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_LINE
from selfassess.core.model.review import Review
from selfassess.core.text.characters import refused_character
from selfassess.core.text.i18n import _

NAMESPACE = "selfassess"
"""A signature made for anything else does not count here."""

_FILE = re.compile(
    r"(?P<signed>selfassess signature 1\n"
    r"kind: (?P<kind>assessment|review)\n"
    r"id: (?P<id>[^\n]+)\n"
    r"(?:review: (?P<review>[^\n]+)\n)?"
    r"content: (?P<content>sha256:[0-9a-f]{64})\n"
    r"(?:public: (?P<public>sha256:[0-9a-f]{64})\n)?"
    r"statement: (?P<statement>[^\n]+)\n)"
    r"(?P<armour>-----BEGIN SSH SIGNATURE-----\n"
    r"(?:[A-Za-z0-9+/=]{1,76}\n)+"
    r"-----END SSH SIGNATURE-----)\n*"
)
_MAGIC = b"SSHSIG\0\0\0\x01"


@dataclass(frozen=True, slots=True)
class Signed:
    """What somebody stands by."""

    kind: str
    """`assessment` or `review`."""
    id: str
    """Of the assessment, also where a review of it is signed."""
    content: str
    """Its digest, `sha256:…`."""
    statement: str
    public: str = ""
    """The digest of what of it is public; empty if all is."""
    review: str = ""
    """The id of the review; empty where it has none, and for an assessment."""

    @property
    def text(self) -> str:
        """The text that is signed."""
        review = f"review: {self.review}\n" if self.review else ""
        public = f"public: {self.public}\n" if self.public else ""
        return (
            f"selfassess signature 1\nkind: {self.kind}\nid: {self.id}\n{review}"
            f"content: {self.content}\n{public}statement: {self.statement}\n"
        )

    def is_about(self, other: "Signed") -> bool:
        """Whether a signature speaks of the same file, whatever that says by now."""
        is_one = self.review == other.review or "" in (self.review, other.review)
        return is_one and (self.kind, self.id) == (other.kind, other.id)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it was read; nothing of it is proved yet."""

    signed: Signed
    armour: str
    """What OpenSSH made of it."""
    key: str
    """The fingerprint of the key, `SHA256:…`, as ssh-keygen shows it."""

    @property
    def text(self) -> str:
        """The content of its file."""
        return f"{self.signed.text}{self.armour}\n"


def read_signature(text: str) -> Signature | None:
    """The signature in a file; None if it is not one of ours."""
    text = text.replace("\r\n", "\n")
    match = _FILE.fullmatch(text)
    if match is None or refused_character(text):
        return None
    key = fingerprint_in(match["armour"])
    names = ("kind", "id", "content", "statement", "public", "review")
    signed = Signed(*(match[name] or "" for name in names))
    return Signature(signed, match["armour"], key) if key else None


def fingerprint_in(armour: str) -> str:
    """The fingerprint of the public key inside a signature; empty if there is none."""
    try:
        blob = base64.b64decode("".join(armour.split("\n")[1:-1]), validate=True)
    except binascii.Error:
        return ""
    start = len(_MAGIC) + 4
    length = int.from_bytes(blob[len(_MAGIC) : start])
    key = blob[start : start + length]
    if not blob.startswith(_MAGIC) or not key or len(key) < length:
        return ""
    digest = base64.b64encode(hashlib.sha256(key).digest()).decode()
    return f"SHA256:{digest.rstrip('=')}"


def content_of(value: Assessment | Review) -> dict[str, Any]:
    """What a file says, without its layout and without what nobody claims by it.

    Tables in which nothing is said yet do not count, nor does the flag to come back.
    """
    data = value.model_dump(exclude_defaults=True)
    if isinstance(value, Review):
        ids = {k for k, finding in value.findings.items() if not finding.is_empty}
        return _only(data, "findings", ids)
    answers = data.get("answers", {})
    for answer in answers.values():
        answer.pop("come_back", None)
    return _only(data, "answers", {key for key, answer in answers.items() if answer})


def _only(data: dict[str, Any], table: str, kept: set[str]) -> dict[str, Any]:
    entries: Mapping[str, Answer] = data.pop(table, {})
    return {**data, table: {key: entries[key] for key in entries if key in kept}}


def default_statement(value: Assessment | Review) -> str:
    """What is signed where nothing else is said."""
    if isinstance(value, Review):
        return _("This review is mine.")
    return _("I stand by these answers.")


def is_statement(text: str) -> bool:
    """Whether a statement is one line that says something and that no terminal acts on."""
    is_line = bool(text.strip()) and not {"\n", "\t"} & set(text)
    return is_line and len(text) <= LONGEST_LINE and not refused_character(text)
