"""Asks, line by line, which of what forms say differently is to be taken over."""

from collections.abc import Sequence

from selfassess.cli.output.console import print_out
from selfassess.cli.output.form_text import whole_lines
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.text.spelling import word_meant
from selfassess.report.forms.form_fields import DIFFERENT, NEW
from selfassess.report.forms.form_offers import FormOffer

_FORM, _KEEP, _STOP = "form", "keep", "stop"


def chosen_offers(offers: Sequence[FormOffer]) -> list[FormOffer]:
    """What is new, and what the person chooses; raise CannotSave if they stop."""
    taken = [offer for offer in offers if offer.kind == NEW]
    chosen: set[tuple[str, str]] = set()
    for offer in offers:
        is_settled = any((offer.requirement, form) in chosen for form in offer.against)
        if offer.kind == DIFFERENT and not is_settled and _is_chosen(offer):
            chosen.add((offer.requirement, offer.form))
            taken.append(offer)
    return taken


def _is_chosen(offer: FormOffer) -> bool:
    print_out("", f"{offer.form}:", *whole_lines(offer))
    if offer.against:
        names = listed(offer.against)
        # Translators: {names} are other forms.
        print_out(_("something else is said by {names}").format(names=names))
    words = {
        _FORM: (pgettext("typed", "f"), pgettext("typed", "form")),
        _KEEP: (pgettext("typed", "k"), pgettext("typed", "keep")),
        _STOP: (pgettext("typed", "s"), pgettext("typed", "stop")),
    }
    while (said := word_meant(_typed(), words)) not in words:
        print_out(_("Type f, k or s."))
    if said == _STOP:
        raise CannotSave(_("stopped: nothing was written"))
    return said == _FORM


def _typed() -> str:
    # Translators: f, k and s are typed; name them as you translate them where they are.
    prompt = _("f the form's words, k keep the file's, s stop>")
    try:
        return input(f"{prompt} ")
    except EOFError:
        return _STOP
