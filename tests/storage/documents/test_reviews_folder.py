import re
from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.review import Finding, Reviewer, Suggestion
from selfassess.core.model.status import State
from selfassess.core.problems import Severity
from selfassess.core.review.supporters import support_for
from selfassess.core.review.threads import answer_digest
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_places import (
    assessment_of,
    review_paths,
    reviews_folder,
)
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.reviews_folder import find_reviews, reviews_in
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import MAX_BYTES
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_MET,
    answer,
    answered,
    finding,
    questionnaire,
    review,
)

ASKED = questionnaire(a=BASIC)
ABOUT = answered(a=MET)
NOW = answer_digest(ABOUT, "a")


def find(_identifier: str) -> LoadedQuestionnaire:
    return LoadedQuestionnaire(ASKED, digest="sha256:now")


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Of an assessment that two reviewers have looked at."""
    assessment = tmp_path / "kenya.toml"
    assessment.touch()
    forum = review("Forum", a=finding(AGREE, of=NOW))
    put(assessment, "forum", format_review(forum, ASKED, ABOUT))
    watch = review("Water Watch", a=finding(AGREE, of=NOW))
    put(assessment, "water-watch", format_review(watch, ASKED, ABOUT))
    return str(assessment)


def put(assessment: Path | str, slug: str, text: str) -> Path:
    folder = reviews_folder(str(assessment))
    folder.mkdir(exist_ok=True)
    (folder / f"{slug}.toml").write_text(text, encoding="utf-8")
    return folder / f"{slug}.toml"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("From the forum.eml", b"From: a@b\n\nc3RhdHVz\n", "is a mail"),
        ("forum.zip", b"PK\x03\x04\x14", "another archive"),
    ],
)
def test_a_mail_or_an_archive_among_the_reviews_is_told(
    path: str, name: str, content: bytes, told: str
) -> None:
    (reviews_folder(path) / name).write_bytes(content)
    found_reviews = find_reviews(path, ABOUT, find)
    assert [told in problem.message for problem in found_reviews.problems] == [True]
    assert sorted(found_reviews.reviews) == ["forum", "water-watch"]


def test_reviews_lie_in_a_folder_beside_the_assessment(path: str) -> None:
    put(path, ".water-watch.lock", "")
    assert list(review_paths(path, ABOUT.id)) == ["forum", "water-watch"]
    assert (
        assessment_of(str(review_paths(path, ABOUT.id)["forum"]))
        == Path(path).resolve()
    )


def test_a_review_elsewhere_belongs_to_nobody(tmp_path: Path) -> None:
    assert assessment_of(str(tmp_path / "forum.toml")) is None
    (tmp_path / "gone.reviews").mkdir()
    assert assessment_of(str(tmp_path / "gone.reviews" / "forum.toml")) is None


def test_without_the_folder_there_are_no_reviews(tmp_path: Path) -> None:
    found_reviews = find_reviews(str(tmp_path / "kenya.toml"), ABOUT, find)
    assert (found_reviews.reviews, found_reviews.problems) == ({}, [])


def test_all_sound_reviews_are_found_with_their_bytes(path: str) -> None:
    found_reviews = find_reviews(path, ABOUT, find)
    assert (
        list(found_reviews.reviews)
        == list(found_reviews.raw)
        == ["forum", "water-watch"]
    )
    assert found_reviews.reviews["water-watch"].finding_on("a") == finding(
        AGREE, of=NOW
    )
    assert (
        found_reviews.raw["forum"] == review_paths(path, ABOUT.id)["forum"].read_bytes()
    )
    assert found_reviews.problems == []


@pytest.mark.parametrize(
    ("slug", "text", "message"),
    [
        ("broken", "format = ", "a value is missing here"),
        ("other", "format = 1\n[reviewer]\n", "is missing"),
    ],
)
def test_a_review_with_errors_is_left_out_and_told(
    path: str, slug: str, text: str, message: str
) -> None:
    bad = put(path, slug, text)
    found_reviews = find_reviews(path, ABOUT, find)
    assert list(found_reviews.reviews) == ["forum", "water-watch"]
    assert {p.path for p in found_reviews.problems} == {str(bad)}
    assert message in "".join(p.message for p in found_reviews.problems)


def test_a_review_that_is_a_folder_is_told(path: str) -> None:
    (reviews_folder(path) / "odd.toml").mkdir()
    [problem] = find_reviews(path, ABOUT, find).problems
    assert problem.message == "is a folder, not a file"
    assert problem.path.endswith("odd.toml")


@pytest.mark.parametrize(
    "name", ["water watch", " Water  Watch", "Water\u00a0Watch", "Water Wa\u200btch"]
)
def test_the_same_name_goes_on_with_the_same_file(path: str, name: str) -> None:
    slug, theirs, file, problems = open_review(path, ABOUT, find, (name, ""))
    assert (slug, problems) == ("water-watch", [])
    file.save(theirs.with_finding("a", finding(AGREE, note="Yes.")))
    assert "Yes." in review_paths(path, ABOUT.id)["water-watch"].read_text(
        encoding="utf-8"
    )


def test_a_new_name_begins_a_file_of_its_own_when_it_is_saved(path: str) -> None:
    slug, new, file, _problems = open_review(path, ABOUT, find, ("Fórum!", "Rivers"))
    assert slug == "forum-2"  # another reviewer has the first
    assert new.reviewer.organisation == "Rivers"
    assert slug not in review_paths(path, ABOUT.id)
    file.save(new)
    assert slug in review_paths(path, ABOUT.id)


def test_a_name_without_latin_letters_gets_a_name_in_files(path: str) -> None:
    key, _new, file, _problems = open_review(path, ABOUT, find, ("منتدى", ""))
    assert Path(file.path).name == "منتدى.toml"
    assert re.fullmatch("reviewer-[0-9a-f]{8}", key)


def test_ones_own_review_with_errors_is_not_opened(path: str) -> None:
    put(path, "forum", "format = 1\n[reviewer]\nname = 'Forum'\n")
    with pytest.raises(InvalidFile):
        open_review(path, ABOUT, find, ("Forum", ""))
    put(path, "forum", "format = ")
    with pytest.raises(InvalidFile):
        open_review(path, ABOUT, find, ("Forum", ""))


def test_another_reviewers_broken_file_does_not_keep_me_out(path: str) -> None:
    put(path, "forum", "format = ")
    put(path, "odd", "reviewer = 3")
    assert open_review(path, ABOUT, find, ("Water Watch", ""))[0] == "water-watch"


def test_a_file_that_is_too_large_for_a_review_is_told(path: str) -> None:
    huge = put(path, "huge", "")
    with huge.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    found_reviews = find_reviews(path, ABOUT, find)
    assert list(found_reviews.reviews) == ["forum", "water-watch"]
    assert [problem.path for problem in found_reviews.problems] == [str(huge)]


def test_reviews_from_elsewhere_are_read_by_their_names(path: str) -> None:
    raw = {
        slug: each.read_bytes() for slug, each in review_paths(path, ABOUT.id).items()
    }
    found_reviews = reviews_in(
        {**dict(reversed(raw.items())), "../x": b"a = "}, ABOUT, find
    )
    assert list(found_reviews.reviews) == ["forum", "water-watch"]
    assert found_reviews.raw == raw
    assert [problem.path for problem in found_reviews.problems] == ["../x.toml"]
    strange = reviews_in({"../forum": raw["forum"]}, ABOUT, find)
    assert strange.reviews == {}
    assert [problem.code for problem in strange.problems] == ["SA520"]


def test_a_copy_and_another_state_of_a_review_are_told_and_listed_once(
    path: str,
) -> None:
    first = review("Sea Watch", a=finding(AGREE, of=NOW))
    first = first.model_copy(update={"id": "0a1b"})
    put(path, "sea", format_review(first, ASKED, ABOUT))
    put(path, "sea (1)", format_review(first, ASKED, ABOUT))
    other = first.model_copy(update={"reflection": "Well."})
    put(path, "sea (2)", format_review(other, ASKED, ABOUT))
    found_reviews = find_reviews(path, ABOUT, find)
    assert "sea" in found_reviews.reviews
    assert len(found_reviews.reviews) == 3
    assert {(p.severity.value, p.message) for p in found_reviews.problems} == {
        ("warning", "is a copy of sea.toml, so it is listed once"),
        ("error", "is another state of the review in sea.toml: both have one id"),
    }


def test_one_reviewer_with_two_reviews_is_told_and_both_are_listed(path: str) -> None:
    again = review("water watch", a=finding(DISAGREE, NOT_MET, of=NOW))
    put(path, "again", format_review(again, ASKED, ABOUT))
    found_reviews = find_reviews(path, ABOUT, find)
    assert len(found_reviews.reviews) == 3
    [problem] = found_reviews.problems
    assert problem.message.startswith("another review here is by the same reviewer")


def test_a_review_that_says_nothing_is_not_listed(path: str) -> None:
    put(path, "empty", format_review(review("Sea Watch"), ASKED, ABOUT))
    found_reviews = find_reviews(path, ABOUT, find)
    assert list(found_reviews.reviews) == ["forum", "water-watch"]
    [problem] = found_reviews.problems
    assert problem.message == "says nothing yet, so it is not listed"


def test_nobody_goes_on_in_the_file_of_a_namesake(path: str) -> None:
    rivers = review("Sea Watch", a=finding(AGREE, of=NOW)).model_copy(
        update={"reviewer": Reviewer(name="Sea Watch", organisation="Rivers")}
    )
    put(path, "sea", format_review(rivers, ASKED, ABOUT))
    with pytest.raises(CannotRead, match="already a review by Sea Watch: Rivers, "):
        open_review(path, ABOUT, find, ("Sea Watch", "Lakes"))
    with pytest.raises(CannotRead, match="Water Watch: without an organisation, "):
        open_review(path, ABOUT, find, ("Water Watch", "Lakes"))
    for organisation in ("rivers", ""):
        key, *_rest = open_review(path, ABOUT, find, ("sea watch", organisation))
        assert key == "sea"


def test_a_review_that_lies_astray_is_an_error_with_its_cure(path: str) -> None:
    astray = Path(path).with_name("sea.toml")
    astray.write_text(format_review(review("Sea"), ASKED, ABOUT), encoding="utf-8")
    # Nobody misses one that is to be filled in by hand.
    assert find_reviews(path, ABOUT, find).problems == []
    said = format_review(review("Sea", a=finding(AGREE, of=NOW)), ASKED, ABOUT)
    astray.write_text(f"{said}[[", encoding="utf-8")
    assert len(find_reviews(path, ABOUT, find).problems) == 1
    astray.write_text(said, encoding="utf-8")
    [problem] = find_reviews(path, ABOUT, find).problems
    assert problem.path == str(astray)
    assert problem.severity.value == "error"
    assert "put it into the folder" in problem.hint
    astray.rename(astray.with_name(".sea.toml"))
    [problem] = find_reviews(path, ABOUT, find).problems
    assert "under a name that begins with no dot" in problem.hint


def test_a_reply_that_says_changed_without_a_change_is_told(path: str) -> None:
    reply = Reply(decision=Decision.ACCEPTED_CHANGED)
    about = ABOUT.with_reply("water-watch", "a", reply)
    [problem] = find_reviews(path, about, find).problems
    assert problem.message.endswith("but it is still the same: a")
    changed = about.with_answer("a", answer(NOT_MET))
    messages = [p.message for p in find_reviews(path, changed, find).problems]
    assert messages == ["was given on an earlier answer"] * 2


def test_a_reply_is_bound_to_the_review_whatever_its_file_is_called() -> None:
    said = review(a=finding(AGREE, of=NOW)).model_copy(update={"id": "0a1b"})
    reply = Reply(decision=Decision.ACCEPTED_PLANNED)
    about = ABOUT.with_reply("water-watch", "a", reply, said.id)
    assert about.reply_to("renamed", "a", said.id)
    assert about.reply_to("water-watch", "a", "another") is None
    second = about.with_reply("water-watch", "a", reply, "another")
    assert list(second.replies) == ["water-watch", "water-watch-2"]
    assert second.with_reply("x", "a", Reply(), said.id).replies.keys() == {
        "water-watch-2"
    }


@pytest.mark.parametrize("state", State)
def test_a_reply_to_a_finding_that_is_not_there_is_told(
    path: str, state: State
) -> None:
    reply = Reply(decision=Decision.ACCEPTED_PLANNED, review="0a")
    withdrawn = review("Water Watch").model_copy(update={"id": "0a"})
    put(path, "water-watch", format_review(withdrawn, ASKED, ABOUT))
    about = ABOUT.with_reply("water-watch", "a", reply, "0a")
    about = about.with_reply("forum", "a", reply)
    found_reviews = find_reviews(path, about.model_copy(update={"state": state}), find)
    [problem] = found_reviews.problems
    assert problem.severity is Severity.WARNING
    assert problem.message == (
        "a reply is to a finding that is not in the review: a by water-watch"
    )
    assert problem.path == path
    # What was replied to is listed still, so that the reply is seen.
    assert "water-watch" in found_reviews.reviews


def test_a_reply_to_another_review_of_that_name_is_told(path: str) -> None:
    reply = Reply(decision=Decision.ACCEPTED_PLANNED)
    about = ABOUT.with_reply("forum", "a", reply, "0a")
    [problem] = find_reviews(path, about, find).problems
    assert problem.message.startswith("the review by 1 reviewer to whom it replies")


def test_support_follows_a_review_whose_file_is_renamed(path: str) -> None:
    forum = review("Forum", a=finding(AGREE, of=NOW)).model_copy(update={"id": "0a"})
    forum = forum.with_suggestion("a", Suggestion(suggestion="By when?", public=True))
    put(path, "forum", format_review(forum, ASKED, ABOUT))
    support = support_for("forum", find_reviews(path, ABOUT, find).reviews)
    given = Finding(verdict=AGREE, of=NOW, **support)
    watch = review("Water Watch", a=given)
    watch = watch.with_suggestion("a", Suggestion(public=True, **support))
    put(path, "water-watch", format_review(watch, ASKED, ABOUT))
    there = reviews_folder(path) / "forum.toml"
    there.rename(there.with_name("the forum (1).toml"))
    found_reviews = find_reviews(path, ABOUT, find)
    [renamed] = found_reviews.reviews.keys() - {"water-watch"}
    assert found_reviews.problems == []
    assert found_reviews.reviews["water-watch"].finding_on("a").supports == renamed
    assert found_reviews.reviews["water-watch"].wording["a"].supports == renamed
    # The name is now that of somebody else's file: nobody takes the support over.
    there.with_name("the forum (1).toml").unlink()
    other = review("Others", a=finding(AGREE, of=NOW)).model_copy(update={"id": "0b"})
    put(path, "forum", format_review(other, ASKED, ABOUT))
    messages = [p.message for p in find_reviews(path, ABOUT, find).problems]
    assert messages == ["no other review here is by `forum`"] * 2


def test_a_disk_that_has_not_the_letters_of_a_name_gets_a_short_digest(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def encode(name: str) -> bytes:
        return name.encode("ascii")

    monkeypatch.setattr("selfassess.storage.documents.own_review.os.fsencode", encode)
    opened = open_review(path, ABOUT, find, ("მდინარე", ""))
    name = Path(opened[2].path).name
    assert name.isascii()
    assert name.startswith("reviewer-")
