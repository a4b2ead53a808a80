"""Signatures lie beside the file that they are of: `kenya.toml.3f9a0c12.sig`.

One file for each key, so that two signers never write the same one.
"""

import hashlib
from pathlib import Path

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.signatures.signature import (
    Signature,
    Signed,
    content_of,
    read_signature,
)
from selfassess.storage.documents.review_places import id_of
from selfassess.storage.files.atomic import save_over
from selfassess.storage.files.fitting_names import fitting
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.reader import read_bytes

MOST = 50
LONGEST = 64 << 10
"""Bytes; an ordinary one has 500."""
_ANY, _END = "00000000", ".sig"
"""In place of the digits of a key, and what the name of a signature ends in."""


def signed_of(value: Assessment | Review, statement: str) -> Signed:
    """What is signed when somebody stands by the file as it is now."""
    digest = digest_of(content_of(value))
    if isinstance(value, Review):
        shared = value.without_private()
        public = "" if shared == value else digest_of(content_of(shared))
        about = value.assessment
        return Signed("review", about, digest, statement, public, value.id)
    return Signed("assessment", value.id, digest, statement)


def signature_paths(path: str) -> list[str]:
    """The signatures beside a file, at most fifty.

    They stay the file's own when it is renamed: the id in them tells.
    """
    file = Path(path)
    try:
        beside = sorted(entry.name for entry in file.parent.iterdir())
    except OSError:
        return []
    begin = _name(file, _ANY).removesuffix(f"{_ANY}{_END}")
    signatures = [name for name in beside if name.endswith(_END)]
    names = [
        name
        for name in signatures
        if name.startswith(begin) or _lost_its_file(file.with_name(name), file)
    ]
    return [str(file.with_name(name)) for name in names[:MOST]]


def _lost_its_file(signature: Path, file: Path) -> bool:
    """Whether a signature is of the file, and the one it is named after is gone."""
    named = signature.name[: -len(f".{_ANY}{_END}")]
    if not named or signature.with_name(named).exists():
        return False
    try:
        read = load_signature(str(signature))
    except CannotRead:
        return False
    if read is None:
        return False
    signed = read.signed
    own = signed.id if signed.kind == "assessment" else signed.review
    return bool(own) and own == id_of(file)


def load_signature(path: str) -> Signature | None:
    """What lies there; None if it is not one of ours. Raise CannotRead."""
    try:
        content = read_bytes(path)
        return read_signature(content.decode()) if len(content) <= LONGEST else None
    except (UnicodeDecodeError, InvalidFile):
        return None


def save_signature(path: str, signature: Signature) -> str:
    """Put it beside the file, in place of an earlier one by the same key."""
    short = hashlib.sha256(signature.key.encode()).hexdigest()[: len(_ANY)]
    target = str(Path(path).with_name(_name(Path(path), short)))
    save_over(target, signature.text.encode())
    return target


def _name(file: Path, key: str) -> str:
    return fitting(file.name, f".{key}{_END}")
