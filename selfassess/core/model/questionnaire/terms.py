"""What a questionnaire calls things of which the report has names of its own."""

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.text_fields import Line
from selfassess.core.text.i18n import _, started


class Words(FileTable):
    """The questionnaire's own words; empty: those of the program."""

    covers: Line = ""
    """What the report covers, and what it does not."""
    government: Line = ""
    """Who answers."""
    civil_society: Line = ""
    """Who reviews."""
    reviewers: Line = ""
    """The heading over those who reviewed."""
    remarks: Line = ""
    """The heading over what is said on a whole phase."""
    recommendations: Line = ""
    """The heading over what was advised on an earlier action plan."""


def usual_words() -> dict[str, str]:
    """The program's words, by the names under which a questionnaire gives others."""
    return {
        "covers": _(
            "How the action plan was made and carried out; not its commitments"
        ),
        "government": started(_("the government")),
        "civil_society": started(_("civil society")),
        "reviewers": _("The reviewers"),
        "remarks": _("Remarks of the government"),
        "recommendations": _("Use of earlier recommendations"),
    }
