from selfassess.storage.toml.query import ANY, keys, pick

DATA = {
    "phase": [{"id": "a", "tags": ["x", 1]}, {"id": 5}, "no table"],
    "table": {"one": {"id": "b"}, "two": {}},
}


def test_every_text_at_the_end_of_the_path_is_picked() -> None:
    assert list(pick(DATA, "phase", ANY, "id")) == [(("phase", 0, "id"), "a")]
    assert list(pick(DATA, "phase", ANY, "tags", ANY)) == [
        (("phase", 0, "tags", 0), "x")
    ]


def test_any_stands_for_every_key_of_a_table() -> None:
    assert list(pick(DATA, "table", ANY, "id")) == [(("table", "one", "id"), "b")]


def test_what_does_not_fit_is_passed_over() -> None:
    assert list(pick(DATA, "nothing", ANY)) == []
    assert list(pick(DATA, "phase", "id")) == []
    assert list(keys(DATA, "phase")) == []


def test_every_key_of_a_table_is_picked_with_its_place() -> None:
    assert list(keys(DATA, "table")) == [
        (("table", "one"), "one"),
        (("table", "two"), "two"),
    ]
