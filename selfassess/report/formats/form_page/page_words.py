"""The words on the page to fill in: those that stand there, and those that its script says."""

from selfassess.core.text.i18n import _, started


def words_on_the_page() -> dict[str, str]:
    """By the names that the template has for them."""
    return {
        "skip": _("To the questions"),
        "how_to": _(
            "Fill in what you know, save the file and send it back. Nothing is sent by "
            "itself: this page can load nothing and send nothing."
        ),
        "no_script": _(
            "This page can be read and printed as it is. To count and to save what is "
            "filled in, it needs JavaScript, which is switched off in this browser."
        ),
        "bar": _("What is filled in"),
        "save": _("Save as a file"),
        "next": started(_("next unanswered")),
        "filter": _("Only what is unanswered"),
        "all_answered": _("All is answered."),
        "forget": _("Forget what is kept here"),
        "unsaved_mark": _("not saved"),
        "title": _("Title of the document"),
        "address": _("Address"),
        "date": _("Date"),
        "shows": _("What in it shows the claim"),
        "add": _("Add a document"),
        "remove": _("Remove"),
    }


def said_by_script() -> dict[str, str]:
    """Sentences with the names of what the script puts in."""
    return {
        "counted": _("{done} of {all} answered"),
        "unsaved": _("Not saved in a file yet: {count}"),
        "none": _("Nothing is unsaved."),
        "kept": _(
            "What you fill in is kept in this browser, on this computer, until you forget it."
        ),
        "refused": _(
            "This browser keeps nothing for this page: save before you close it."
        ),
        "sure": _("Forget all that was filled in here and is not in a file?"),
        "forgotten": _("It is forgotten."),
        "saved": _(
            "Saved as {file}: look for it among your downloads, and send it back."
        ),
        "faulty": _("Not saved. Fields to look at: {count}"),
        "needed": _("This is needed before it can be saved."),
        "long": _("Too long by {excess}; at most {most} characters fit."),
        "day": _("This is no date that can be saved."),
        "untitled": _("Say what it is, or give its address."),
        "twice": _(
            "This page is open twice: what was filled in last, here or there, is kept."
        ),
    }


def words_of_reviews() -> dict[str, str]:
    """What is called otherwise where a reviewer fills the page in."""
    return {
        "counted": _("{done} of {all} reviewed"),
        "next": _("Next not reviewed"),
        "filter": _("Only what is not reviewed"),
        "all_answered": _("All is reviewed."),
    }
