"""Digests of files, and how people compare them."""

import hashlib

_BLOCK = 8
"""In hexadecimal digits."""
_BLANK_PLACES = (2, 5)
"""The offline page has the same two."""


def digest_of_bytes(content: bytes) -> str:
    """SHA-256 of the bytes, as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


def grouped(digest: str) -> str:
    """The digest in groups of eight, so that people can compare it."""
    return " ".join(_blocks(digest))


def blanked(digest: str) -> str:
    """The same with two blocks left blank: who can fill them in has the very file."""
    return " ".join(
        "_" * _BLOCK if place in _BLANK_PLACES else block
        for place, block in enumerate(_blocks(digest))
    )


def missing_blocks(digest: str) -> tuple[str, ...]:
    """The blocks that are left blank."""
    blocks = _blocks(digest)
    return tuple(blocks[place] for place in _BLANK_PLACES)


def _blocks(digest: str) -> list[str]:
    return [digest[start : start + _BLOCK] for start in range(0, len(digest), _BLOCK)]
