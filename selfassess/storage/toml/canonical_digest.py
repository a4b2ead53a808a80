"""A digest of what a TOML file says, whatever its layout."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def digest_of(data: Mapping[str, Any]) -> str:
    """`sha256:…` of the parsed content as sorted JSON.

    It survives Windows line ends, comments and another order of keys. Dates are
    written as in TOML.
    """
    text = json.dumps(
        data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
    )
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
