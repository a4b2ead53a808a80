"""Letters of Word's fonts for bullets and signs, as the letters that every font knows.

Word keeps what stands in its fonts Symbol and Wingdings in the private letters U+F020
to U+F0FF; pasted elsewhere they are empty boxes. A code may mean another sign in each
of the two fonts: what lists and ticked boxes use is meant. After the tables at
alanwood.net/demos/wingdings.html and unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt.
"""

import re

# By the last two digits. B7 is what Word takes for a bullet unless told otherwise.
_SIGNS = """
6C● 6D○ 6E■ 6F□ 70□ 71□ 72□ 73◆ 74◆ 75◆ 76❖ 77◆ 9E· 9F• A0▪ A1○ A7▪ A8□ AB★ B7• D8➢
2D− 4A☺ 4C☹ 78☒ A3≤ A5∞ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B8÷ B9≠ BB≈ BC…
DF← E0→ E1↑ E2↓ E8➔ EF⇦ F0⇨ FB✗ FC✓ FD☒ FE☑
"""
_LETTERS = {0xF000 + int(sign[:2], 16): sign[2] for sign in _SIGNS.split()}
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")


def with_known_letters(text: str) -> str:
    """The text with the letters that Word's signs stand for."""
    return text.translate(_LETTERS) if _PRIVATE.search(text) else text


def private_letter(text: str) -> str | None:
    """The first letter that only one font knows, and we do not; or None."""
    match = _PRIVATE.search(with_known_letters(text))
    return match[0] if match else None
