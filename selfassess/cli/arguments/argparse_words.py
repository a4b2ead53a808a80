"""The words of argparse, from Python 3.11 to 3.14.

It looks them up by itself (`locales.words_for_argparse`); marked here, they are in our
catalogues, as Python has none. What it says to programmers is left out.
"""

from selfassess.core.text.i18n import marked

WORDS = (
    # Translators: this and the next ones are what Python says of a command line.
    marked("usage: "),
    marked("positional arguments"),
    marked("options"),
    marked("%(heading)s:"),
    marked("%(prog)s: error: %(message)s\n"),
    marked("%(prog)s: warning: %(message)s\n"),
    marked("argument %(argument_name)s: %(message)s"),
    marked("the following arguments are required: %s"),
    marked("one of the arguments %s is required"),
    marked("unrecognized arguments: %s"),
    marked("ambiguous option: %(option)s could match %(matches)s"),
    marked("not allowed with argument %s"),
    marked("ignored explicit argument %r"),
    marked("unexpected option string: %s"),
    marked("expected one argument"),
    marked("expected at most one argument"),
    marked("expected at least one argument"),
    # Translators: the field is the name of a kind of number, such as int.
    marked("invalid %(type)s value: %(value)r"),
    marked("invalid choice: %(value)r (choose from %(choices)s)"),
    marked(
        "invalid choice: %(value)r, maybe you meant %(closest)r? "
        "(choose from %(choices)s)"
    ),
    marked("unknown parser %(parser_name)r (choices: %(choices)s)"),
)
