"""Reviews that are replied to, and are not there."""

from collections.abc import Collection, Iterator, Mapping

from selfassess.core.model.reply import Replies, unclaimed
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, Severity
from selfassess.core.text.i18n import ngettext
from selfassess.storage.review_places import reviews_folder


def reviews_left_behind(
    path: str, replies: Replies, reviews: Mapping[str, Review], files: Collection[str]
) -> Iterator[Problem]:
    """A warning where the file replies to reviewers whose reviews are not near it.

    `files`: what the reviewers are called whose files are there, usable or not.
    """
    ids = {**dict.fromkeys(files, ""), **{key: r.id for key, r in reviews.items()}}
    unusable = set(files) - reviews.keys()
    missing = [name for name in unclaimed(replies, ids) if name not in unusable]
    if count := len(missing):
        sentence = ngettext(
            "the review by {count} reviewer to whom it replies is not in `{folder}`; "
            "a file that is moved takes that folder along",
            "the reviews by {count} reviewers to whom it replies are not in `{folder}`; "
            "a file that is moved takes that folder along",
            count,
        )
        message = sentence.format(count=count, folder=reviews_folder(path).name)
        yield Problem(message, severity=Severity.WARNING, path=path)
