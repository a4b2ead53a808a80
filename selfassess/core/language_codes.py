"""Which texts are the code of a language, and which code is meant by others."""

import re
from difflib import get_close_matches

from selfassess.core.iso_639 import codes_by_name, codes_of_three_letters
from selfassess.core.language import _
from selfassess.core.look_alikes import advice_on, plain

TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""As in BCP 47: the language, then perhaps a script, a country, a variant."""

# What languages call themselves, where that is far from their English name.
_OWN_NAMES = {
    "français": "fr",
    "español": "es",
    "castellano": "es",
    "português": "pt",
    "deutsch": "de",
    "nederlands": "nl",
    "shqip": "sq",
    "hrvatski": "hr",
    "română": "ro",
    "русский": "ru",
    "українська": "uk",
    "кыргызча": "ky",
    "монгол": "mn",
    "ქართული": "ka",
    "հայերեն": "hy",
    "العربية": "ar",
    "فارسی": "fa",
    "اردو": "ur",
    "አማርኛ": "am",
    "bahasa indonesia": "id",
    "kiswahili": "sw",
    "filipino": "fil",
    "tagalog": "tl",
    "한국어": "ko",
    "日本語": "ja",
    "中文": "zh",
}


def is_language(tag: str) -> bool:
    """Whether the tag begins with the code of a language that there is."""
    code = tag.partition("-")[0].lower()
    is_known = code in codes_by_name().values() or code in codes_of_three_letters()
    return bool(TAG.fullmatch(tag)) and is_known


def language_meant(text: str) -> str:
    """A hint that names the code which is probably meant, or nothing."""
    said = plain(text).strip()
    if is_language(tag := said.replace("_", "-")):
        return _("did you mean `{word}`?").format(word=tag)
    named = {**codes_by_name(), **_OWN_NAMES}
    word = re.split(r"[-_ (,/;]", said.casefold())[0]
    near = get_close_matches(word, named, n=1)
    code = named.get(said.casefold()) or named.get(word) or (near and named[near[0]])
    return _("did you mean `{word}`?").format(word=code) if code else advice_on(text)
