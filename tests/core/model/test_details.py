from selfassess.core.model.about.details import IN_LANGUAGE, TEXTS, Texts


def test_every_section_of_own_words_is_a_field_of_the_file() -> None:
    fields = list(Texts.model_fields)
    assert [section.value for section in TEXTS] == fields[::2]
    assert [section + IN_LANGUAGE for section in TEXTS] == fields[1::2]
