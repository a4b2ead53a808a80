"""The Kenya example with reviews beside it, written by hand as in an editor."""

import re
from pathlib import Path

from selfassess.core.review.threads import answer_digest
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_document

HEAD = """\
format = 1
assessment = "37d54f36754e62a2e2b31b2b49e4255b"
questionnaire = "ogp-consultation-2012"
edition = "2026-12"
"""

WATCH = """\
reflection = '''
Much of it was late.

# no heading
'''

[reviewer]
name = "Water Watch"
organisation = "Invented *Coalition*"

[findings.c-timeline]
verdict = "disagree"
status = "not_met"
note = '''
Nobody saw a timetable.

Answer  ✔ Met
'''

[findings.c-awareness]
verdict = "agree"

[findings.c-notice]
verdict = "disagree"
status = "partly_met"
note = "One meeting was announced in time. <script>alert(1)</script>"

[findings.c-breadth]
verdict = "agree"
of = "a:000000000000"

[findings.c-record]
verdict = "cannot_tell"

[findings.c-forum]
verdict = "disagree"
status = "met"

[wording.c-timeline]
suggestion = '''
Say where: [online](javascript:alert(1))
# no heading
'''
public = true

[wording.c-notice]
suggestion = "Kept among us."
"""

READER = """\
[reviewer]
name = "A. Reader"

[findings.c-notice]
verdict = "disagree"
status = "met"
supports = "water-watch"

[wording.c-timeline]
supports = "water-watch"
public = true

[wording.c-notice]
supports = "water-watch"
public = true

[wording.c-forum]
suggestion = "Count the meetings, too."
supports = "water-watch"
public = true
"""

REPLIES = """
[replies.water-watch.c-timeline]
decision = "not_accepted"
note = "It hung at the door."

[replies.water-watch.c-forum]
decision = "accepted_planned"
"""


def reviewed(
    examples: Path, folder: Path, replies: str = REPLIES, **reviews: str
) -> Path:
    """A copy of the assessment with these replies, and these reviews beside it."""
    file = folder / "kenya.toml"
    file.write_text((examples / "kenya-2016.toml").read_text() + replies)
    beside = folder / "kenya.reviews"
    beside.mkdir()
    for name, text in reviews.items():
        path = beside / f"{name.replace('_', '-')}.toml"
        path.write_text(HEAD + _placed(text, file))
    return file


def _placed(text: str, file: Path) -> str:
    """The findings that name no answer are on those of the file."""
    read = parse_assessment(read_document(str(file)), finder_for(str(file)))
    assert read.assessment
    blocks = []
    for block in text.split("\n\n"):
        match = re.match(r"\[findings\.(.+)\]\n", block)
        if match and "\nof = " not in block:
            digest = answer_digest(read.assessment, match[1])
            block = f'{match[0]}of = "{digest}"\n{block[match.end() :]}'
        blocks.append(block)
    return "\n\n".join(blocks)
