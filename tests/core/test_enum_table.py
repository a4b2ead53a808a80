from enum import Enum

import pytest

from selfassess.core.enum_table import complete, complete_names


class Season(Enum):
    SUMMER = 1
    WINTER = 2


def test_a_table_with_a_row_for_every_member_is_itself() -> None:
    rows = {Season.WINTER: "cold", Season.SUMMER: "warm"}
    assert complete(Season, rows) is rows


def test_a_member_without_a_row_is_named() -> None:
    with pytest.raises(LookupError, match=r"^no row in the table of Season: WINTER$"):
        complete(Season, {Season.SUMMER: "warm"})


def test_a_field_without_a_row_is_named() -> None:
    with pytest.raises(LookupError, match=r"^no row in the table of Sun: rise$"):
        complete_names("Sun", ["rise", "set"], {"set": "evening"})
