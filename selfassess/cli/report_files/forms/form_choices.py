"""Asks, line by line, which of what forms say differently is to be taken over."""

from collections.abc import Sequence

from selfassess.cli.output.console import print_out
from selfassess.cli.output.dialogue.choices import Option, choose
from selfassess.cli.output.form_text import whole_lines
from selfassess.core.errors import CannotSave
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import listed
from selfassess.report.forms.filled.form_offers import FormOffer
from selfassess.report.forms.form_fields import DIFFERENT, NEW

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
    try:
        said = choose(_options(), input, print_out)
    except EOFError:
        print_out("")  # the prompt still stands in this line
        said = _STOP
    if said == _STOP:
        raise CannotSave(_("stopped: nothing was written"))
    return said == _FORM


def _options() -> tuple[Option, ...]:
    own_form, own_keep = pgettext("typed", "form"), pgettext("typed", "keep")
    return (
        Option(_FORM, _("the form's words"), (pgettext("typed", "f"), "f", own_form)),
        Option(_KEEP, _("keep the file's"), (pgettext("typed", "k"), "k", own_keep)),
        Option(_STOP, pgettext("typed", "stop"), (pgettext("typed", "s"), "s")),
    )
