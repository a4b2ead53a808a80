import re
from pathlib import Path

import pytest

from selfassess.core.errors import InvalidFile, UnknownQuestionnaire
from selfassess.storage.questionnaires import catalog
from selfassess.storage.questionnaires.catalog import (
    DEFAULT_QUESTIONNAIRE,
    example_paths,
    find_questionnaire,
    finder_for,
    questionnaire_paths,
    user_questionnaires,
)
from selfassess.storage.questionnaires.place_checks import FILE_NAME

SMALL = Path(__file__).parent.parent.parent / "broken/questionnaires/small" / FILE_NAME


def put(folder: Path, name: str = "small", id_: str = "small") -> Path:
    """A questionnaire of that id in a folder of that name."""
    (folder / name).mkdir(parents=True)
    text = SMALL.read_text(encoding="utf-8").replace('id = "small"', f'id = "{id_}"')
    (path := folder / name / FILE_NAME).write_text(text, encoding="utf-8")
    return path


def keep(newest: Path, edition: str) -> Path:
    """An earlier edition beside the newest one."""
    text = newest.read_text(encoding="utf-8")
    path = newest.parent / "editions" / f"{edition}.toml"
    path.parent.mkdir()
    changed = re.sub('edition = ".*"', f'edition = "{edition}"', text, count=1)
    path.write_text(changed, encoding="utf-8")
    return path


def test_the_shipped_questionnaires_are_found_by_their_ids() -> None:
    assert DEFAULT_QUESTIONNAIRE in questionnaire_paths()
    found = find_questionnaire(DEFAULT_QUESTIONNAIRE).questionnaire
    assert found.id == DEFAULT_QUESTIONNAIRE


def test_the_persons_own_questionnaires_are_found_too() -> None:
    put(user_questionnaires())
    assert find_questionnaire("small").questionnaire.title == "A small questionnaire"


def test_the_persons_own_cannot_take_the_place_of_a_shipped_one() -> None:
    own = put(user_questionnaires(), DEFAULT_QUESTIONNAIRE, DEFAULT_QUESTIONNAIRE)
    assert questionnaire_paths()[DEFAULT_QUESTIONNAIRE] != own


def test_a_questionnaire_is_found_by_its_file_or_its_folder(tmp_path: Path) -> None:
    path = put(tmp_path)
    assert find_questionnaire(str(path)).questionnaire.id == "small"
    assert find_questionnaire(str(path.parent)).questionnaire.id == "small"


@pytest.mark.parametrize("reference", ["", "small", "no/such/path", "a\0b"])
def test_a_questionnaire_that_is_not_there_is_told_with_those_there_are(
    reference: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownQuestionnaire, match=DEFAULT_QUESTIONNAIRE):
        find_questionnaire(reference)


def test_a_misspelt_questionnaire_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UnknownQuestionnaire, match=r"\(did you mean `ogp-coc.*`\?\)"):
        find_questionnaire("ogp-cocreation-2015")


def test_a_questionnaire_in_a_folder_of_another_name_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, name="other")
    with pytest.raises(InvalidFile) as refused:
        find_questionnaire(str(path))
    [problem] = refused.value.problems
    assert problem.message == "must stand in a folder of that name, not in `other`"
    assert problem.place
    assert problem.place.line == 2


def test_earlier_editions_stand_in_a_folder_beside_the_newest(tmp_path: Path) -> None:
    path = put(tmp_path / "questionnaires")
    before = keep(path, "2019-01")
    newest = finder_for(str(tmp_path / "kenya.toml"))("small")
    assert [*newest.earlier] == ["2019-01"]
    assert newest.at("2019-01").newest == newest.questionnaire.edition
    assert newest.at("2019-01").raw == before.read_bytes()
    assert newest.at("2018-01") is newest.at(None) is newest.at("../x") is newest


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('"2019-01"', '"2020-01"'), "in a file of that name, not in `2019-01.toml`"),
        (('id = "small"', 'id = "other"'), "in a folder of that name, not in `small`"),
    ],
)
def test_an_earlier_edition_under_another_name_is_refused(
    change: tuple[str, str], message: str, tmp_path: Path
) -> None:
    newest = put(tmp_path)
    before = keep(newest, "2019-01")
    before.write_text(before.read_text("utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(InvalidFile) as refused:
        find_questionnaire(str(newest)).at("2019-01")
    assert message in refused.value.problems[0].message


@pytest.mark.parametrize("name", questionnaire_paths())
def test_every_earlier_edition_that_is_shipped_can_be_read(name: str) -> None:
    newest = find_questionnaire(name)
    first = {"ogp-process-2016": "2026-12"}.get(name, "2026-11")
    assert first == min([*newest.earlier, newest.questionnaire.edition])
    for edition in newest.earlier:
        assert newest.at(edition).questionnaire.edition == edition


def test_what_stands_beside_a_questionnaire_does_not_change_its_digest(
    tmp_path: Path,
) -> None:
    alone, path = find_questionnaire(str(put(tmp_path / "a"))), put(tmp_path / "b")
    path.with_name("fr.toml").write_text('title = "Un petit questionnaire"', "utf-8")
    assert find_questionnaire(str(path)).digest == alone.digest


def test_a_file_of_another_name_may_stand_anywhere(tmp_path: Path) -> None:
    path = put(tmp_path, name="other").rename(tmp_path / "draft.toml")
    assert find_questionnaire(str(path)).questionnaire.id == "small"


def test_an_assessment_finds_its_questionnaire_by_id_or_beside_itself(
    tmp_path: Path,
) -> None:
    put(tmp_path / "questionnaires")
    find = finder_for(str(tmp_path / "kenya.toml"))
    assert find("small").questionnaire.id == "small"
    assert find(DEFAULT_QUESTIONNAIRE).questionnaire.id == DEFAULT_QUESTIONNAIRE


def test_what_is_not_there_is_told_with_all_that_is_and_where_it_would_stand(
    tmp_path: Path,
) -> None:
    put(tmp_path / "questionnaires")
    find = finder_for(str(tmp_path / "kenya.toml"))
    with pytest.raises(
        UnknownQuestionnaire, match=r"-2022, small .*questionnaires/own"
    ):
        find("own")


@pytest.mark.parametrize(
    "name", ["../small", "/etc", "SMALL", "", ".", "small/../small"]
)
def test_an_assessment_cannot_lead_to_another_place(name: str, tmp_path: Path) -> None:
    put(tmp_path, name="small")
    put(tmp_path / "questionnaires")
    with pytest.raises(UnknownQuestionnaire):
        finder_for(str(tmp_path / "kenya.toml"))(name)


def test_in_a_wheel_everything_shipped_stands_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "questionnaires")
    (tmp_path / "examples").mkdir()
    monkeypatch.setattr(catalog, "_PACKAGE", tmp_path)
    assert questionnaire_paths() == {"small": path}
    assert list(example_paths()) == []


def test_examples_stand_in_the_order_of_their_names() -> None:
    names = [path.name for path in example_paths()]
    assert names == sorted(names)
    assert "exampleland.toml" in names


def test_a_path_means_another_questionnaire_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for title in ("One", "Another"):
        path = put(tmp_path / title / "questionnaires")
        text = re.sub(
            '(?m)^title = ".*"', f'title = "{title}"', path.read_text(), count=1
        )
        path.write_text(text)
        monkeypatch.chdir(tmp_path / title)
        found.append(finder_for("a.toml")("small").questionnaire.title)
    assert found == ["One", "Another"]
