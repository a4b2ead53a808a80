"""Forms that stay until what they are for has worked."""

from collections.abc import Callable, Sequence

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.drafts import Values
from selfassess.core.text.i18n import _
from selfassess.tui.screens.form import Check


def check_by_doing(
    do: Callable[[Values], object], needed: Sequence[str], blamed: str
) -> Check:
    """A check that does what the form is for, and says why that did not work.

    `blamed`: the field that tells why it did not.
    """

    def check(values: Values) -> dict[str, str]:
        missing = [name for name in needed if not values[name]]
        if missing:
            return dict.fromkeys(missing, _("must not be empty"))
        try:
            do(values)
        except SelfAssessError as error:
            return {blamed: str(error)}
        return {}

    return check
