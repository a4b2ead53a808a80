"""Which reviewer is meant: by a number, by the name in files, or by how that begins."""

from collections.abc import Sequence

from selfassess.core.review.threads import Voice
from selfassess.core.text.i18n import _


def chosen(voices: Sequence[Voice], name: str) -> Voice | None:
    """The one that is meant, if there is exactly one."""
    if name.isdecimal() and len(name) <= 4:
        return voices[int(name) - 1] if 0 < int(name) <= len(voices) else None
    wanted = name.casefold()
    same = [v for v in voices if wanted in (v.slug, v.name.casefold())]
    begun = [
        v
        for v in voices
        if v.slug.startswith(wanted) or v.name.casefold().startswith(wanted)
    ]
    found = same or (begun if wanted else [])
    return found[0] if len(found) == 1 else None


def whom_sentence(voices: Sequence[Voice], name: str) -> str:
    """That nobody, or nobody in particular, is meant, and who there is."""
    return _("Nobody here is called {name}. There are: {names}.").format(
        name=name[:40], names=", ".join(voice.slug for voice in voices)
    )
