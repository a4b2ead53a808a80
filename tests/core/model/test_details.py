from selfassess.core.model.about.details import TEXTS, Texts


def test_every_section_of_own_words_is_a_field_of_the_file() -> None:
    assert [section.value for section in TEXTS] == list(Texts.model_fields)
