"""Under which name to go on, where the file cannot be written any more."""

from collections.abc import Callable
from pathlib import Path

from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.dialogs.form_check import check_by_doing


def save_as_form(name: str, save: Callable[[str], None]) -> FormScreen:
    """It closes when saving under the name has worked."""
    check = check_by_doing(lambda values: save(values["name"]), ("name",))
    label = _("File; one that is there already is never replaced")
    beside = Path(name)
    suggested = str(beside.with_name(f"{beside.stem}-2{beside.suffix}"))
    form = FormScreen(_("Save as"), (Field("name", label, suggested),), check)
    form.keeps_drafts = False
    form.help_topic = "nothing-is-lost"
    return form
