"""Letters of Word's fonts for bullets and signs, as the letters that every font knows.

Word keeps what stands in its fonts Symbol and Wingdings in the private letters U+F020
to U+F0FF; pasted elsewhere they are empty boxes. A code may mean another sign in each
of the two fonts: what lists and ticked boxes use is meant. After the tables at
alanwood.net/demos/wingdings.html and unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt.
"""

import re
import unicodedata

_BULLETS = {
    0x6C: "●",
    0x6D: "○",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "□",
    0x72: "□",
    0x73: "◆",
    0x74: "◆",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9E: "·",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xB7: "•",  # in Symbol: the bullet that Word takes unless told otherwise
    0xD8: "➢",
}
_SIGNS = {
    0x2D: "−",
    0x4A: "☺",
    0x4C: "☹",
    0x78: "☒",
    0xA3: "≤",
    0xA5: "∞",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_LETTERS = {0xF000 + code: letter for code, letter in (_BULLETS | _SIGNS).items()}
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")


def with_known_letters(text: str) -> str:
    """The text with the letters that Word's signs stand for."""
    return text.translate(_LETTERS) if _PRIVATE.search(text) else text


def private_letter(text: str) -> str | None:
    """The first letter that only one font knows, and we do not; or None."""
    match = _PRIVATE.search(with_known_letters(text))
    return match[0] if match else None


def is_private(letter: str) -> bool:
    """Whether only one font knows what it looks like."""
    return unicodedata.category(letter) == "Co"
