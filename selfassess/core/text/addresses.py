"""Which addresses may become links, and what to show for them."""

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import urlsplit

from selfassess.core.text.i18n import _
from selfassess.core.text.look_alikes import name_of, plain

# What ends or escapes an address elsewhere.
_ENDING = frozenset('\\"<>`{}|^')
_ADDRESS = re.compile(r"https?://[^\s<>\x00-\x1f]+", re.IGNORECASE)
_ANOTHER = re.compile(r"[\s,;|](https?://|www\.)", re.IGNORECASE)
# Of sentences in Latin and in Arabic letters.
_MARKS = frozenset(".,;:!?'،؛؟۔")
_OPENING = {")": "(", "]": "["}
# Names and numbers of hosts that every network gives to machines of its own.
_AT_HOME = re.compile(
    r".*\.(?:local|localhost|internal|lan|home\.arpa|corp|home|intranet|private)"
    r"|(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+"
    r"|::1|f(?:[cd]..|e[89ab].):.*"
)


def _is_unsafe(character: str) -> bool:
    """Blanks, controls, direction marks, invisible characters: nobody can see them."""
    return character in _ENDING or unicodedata.category(character)[0] in "CZ"


def safe_address(address: str) -> str | None:
    """The address to show and to open, or None if it must stay plain text.

    Only http and https, no user name or password, host names in foreign letters
    as `xn--…` so that look-alike letters are seen.
    """
    if len(address) > LONGEST_ADDRESS or any(map(_is_unsafe, address)):
        return None
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port  # either may raise
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    if host.isascii():
        return address
    plain_host = _in_ascii(host)
    if plain_host is None:
        return None
    port = f":{parts.port}" if parts.port is not None else ""
    return parts._replace(netloc=plain_host + port).geturl()


def with_addresses(text: str, shown: Callable[[str], str]) -> str:
    """The text with each address in it as `shown` gives it, if it may become a link.

    Marks of the sentence behind an address are not part of it.
    """

    def replaced(match: re.Match[str]) -> str:
        written = without_the_end(match[0])
        if (address := safe_address(written)) is None:
            return match[0]
        return shown(address) + match[0].removeprefix(written)

    return _ADDRESS.sub(replaced, text)


def without_the_end(address: str) -> str:
    """An address as it stands in a text, without the marks of the sentence behind it."""
    while address[-1] in _MARKS or (
        address[-1] in _OPENING
        and address.count(address[-1]) > address.count(_OPENING[address[-1]])
    ):
        address = address[:-1]
    return address


def fault_of(address: str) -> str:
    """Why an address cannot become a link, and what would be right; nothing if it can."""
    if safe_address(address) is not None:
        return ""
    scheme, slashes, rest = address.partition("://")
    if not slashes or scheme.lower() not in ("http", "https"):
        return _("must be a whole address that starts with https:// or http://")
    if fault := _odd_letter_in(rest):
        return fault
    if "@" in rest.partition("/")[0]:
        return _("must not hold a user name or password")
    return _("must name a host, such as https://www.example.org/page")


def _odd_letter_in(rest: str) -> str:
    if _ANOTHER.search(rest):
        return _("must be one address; another one belongs into an entry of its own")
    coded = _ENDING if " " in rest.partition("/")[0] else _ENDING | {" "}
    if odd := next((letter for letter in rest if letter in coded), ""):
        sentence = _("must not hold {character}; in an address write {code} for it")
        shown = name_of(odd) if odd == " " else odd
        return sentence.format(character=shown, code=f"%{ord(odd):02X}")
    if odd := next((character for character in rest if _is_unsafe(character)), ""):
        return _("must not hold {character}").format(character=name_of(odd))
    return ""


def is_of_one_network(address: str) -> bool:
    """Whether an address that can become a link leads others nowhere, or elsewhere."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    return bool(_AT_HOME.fullmatch(host)) or ("." not in host and ":" not in host)


_MAIL = re.compile(
    r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.(?:xn--[\w-]+|[^\s@<>.,;\d]{2,})"
)
_STRAY_DOT = re.compile(r"^\.|\.(?=[.@])|(?<=@)\.")
# How people write the sign where programs that collect addresses shall not find it.
_HIDDEN_AT = re.compile(r"\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*|\s+at\s+", re.IGNORECASE)
_HIDDEN_DOT = re.compile(
    r"\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\s+dot\s+", re.IGNORECASE
)


def fault_of_mail(text: str) -> str:
    """Why nobody can write to an e-mail address (or to several); nothing if they can."""
    several = [address.strip() for address in re.split("[,;]", text)]
    is_plain = plain(text) == text and not any(map(_STRAY_DOT.search, several))
    if is_plain and all(map(_MAIL.fullmatch, several)):
        return ""
    meant = _HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", plain(text))).strip()
    meant = _STRAY_DOT.sub("", meant)
    if match := _MAIL.search(meant):
        return _("is no e-mail address; did you mean {meant}?").format(meant=match[0])
    return _("is no e-mail address, such as ogp@example.org")


_SIGN_OF_MAIL = re.compile("@|＠|﹫|%40", re.IGNORECASE)
_IN_A_NAME = r"[^\s@＠﹫<>()\[\],;:\"/\\=?&|]"
# The part before the sign has 64 characters at most; beyond 256 nobody means mail.
_MAIL_IN_TEXT = re.compile(
    rf"{_IN_A_NAME}{{1,256}}(?:@|＠|﹫|%40)[^\s@＠﹫<>()\[\],;:\"/\\?&|]+",
    re.IGNORECASE,
)
MAIL_LEFT_OUT = "[@]"
"""What stands in place of an e-mail address: in no language, and shorter than any."""


def without_mail(text: str) -> str:
    """The text with a mark in place of every e-mail address in it."""
    if not _SIGN_OF_MAIL.search(text):
        return text
    return _MAIL_IN_TEXT.sub(MAIL_LEFT_OUT, text)


def _in_ascii(host: str) -> str | None:
    """A host as browsers write it: unlike in Python's `idna`, "ß" is not "ss"."""
    if unicodedata.normalize("NFKC", host) != host:
        return None
    labels = [
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
        for label in host.split(".")
    ]
    return ".".join(labels) if max(map(len, labels)) <= 63 else None


LONGEST_ADDRESS = 2_048
