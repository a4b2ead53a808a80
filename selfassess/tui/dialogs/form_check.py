"""What is wrong with what was typed into a form, so that it cannot be accepted."""

from collections.abc import Callable, Mapping, Sequence

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.drafts import Values
from selfassess.core.text.i18n import _

Check = Callable[[Values], Mapping[str, str]]
"""What is wrong, by field; nothing if all is well."""


def check_by_doing(do: Callable[[Values], object], needed: Sequence[str]) -> Check:
    """A check that does what the form is for, and says at `name` why that did not work."""

    def check(values: Values) -> dict[str, str]:
        missing = [name for name in needed if not values[name]]
        if missing:
            return dict.fromkeys(missing, _("must not be empty"))
        try:
            do(values)
        except SelfAssessError as error:
            return {"name": str(error)}
        return {}

    return check
