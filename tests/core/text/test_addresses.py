import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selfassess.core.text.addresses import (
    LONGEST_ADDRESS,
    MAIL_LEFT_OUT,
    fault_of,
    fault_of_mail,
    is_of_one_network,
    safe_address,
    without_mail,
)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8080/a/b?q=1&r=%20#top",
        "HTTPS://example.org/ä/日本",
        "http://[2001:db8::1]/",
    ],
)
def test_a_plain_address_is_shown_as_it_is(address: str) -> None:
    assert safe_address(address) == address


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://еxample.org/a", "https://xn--xample-2of.org/a"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://BÜCHER.example:81/?q", "https://xn--bcher-kva.example:81/?q"),
    ],
)
def test_letters_that_look_alike_are_seen_in_the_name_of_the_host(
    address: str, shown: str
) -> None:
    assert safe_address(address) == shown


def test_the_longest_name_of_a_host_can_be_a_link() -> None:
    label = "ä" + "a" * 55
    shown = safe_address(f"https://{label}.example")
    assert shown
    assert len(shown) == len("https://.example") + 63
    assert safe_address(f"https://{label}a.example") is None


def test_the_longest_address_can_be_a_link() -> None:
    longest = "https://example.org/".ljust(LONGEST_ADDRESS, "a")
    assert safe_address(longest) == longest
    assert safe_address(f"{longest}a") is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org",
        "https://",
        "https://:80/",
        "https://ana@example.org",
        "https://ana:secret@example.org",
        "https://@example.org",
        "https://example.org:port",
        "https://example.org:99999",
        "https://[::1",
        "https://example.org/a b",
        "https://example.org\\@evil.example",
        "https://example.org/\u202egpj",
        "https://example.org/\nHost: evil",
        "https://exa\u00admple.org",
        "https://example.org/\u200b",
        "https://example.org/\U000e0041",
        "https://" + "ä" * 64 + ".example",
        "https://ex℀mple.org",
        "https://ｅｘample.org",
    ],
)
def test_anything_else_stays_plain_text(address: str) -> None:
    assert safe_address(address) is None


PIECES = st.sampled_from(
    [
        "http",
        "https",
        "://",
        ":",
        "/",
        "@",
        "\\",
        "a",
        "example.org",
        "[",
        "]",
        "%",
        "ä",
    ]
)


@given(st.lists(PIECES | st.characters(), max_size=12).map("".join))
@example("https://example.org@evil.example")
def test_what_may_be_opened_is_a_web_page_without_a_password(address: str) -> None:
    shown = safe_address(address)
    if shown is None:
        return
    parts = urlsplit(shown)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert parts.hostname.isascii()
    assert parts.username is parts.password is None
    assert not any(unicodedata.category(character)[0] in "CZ" for character in shown)
    assert safe_address(shown) == shown


@pytest.mark.parametrize(
    ("host", "is_inner"),
    [
        *[
            (name, True)
            for name in ("x", "localhost", "x.local", "a.x.lan", "LOCALHOST")
        ],
        *[(name, True) for name in ("a.corp", "a.b.intranet", "a.home", "a.private")],
        *[(ip, True) for ip in ("127.0.0.1:8000", "10.1.2.3", "172.31.0.1", "0.0.0.0")],
        *[(ip, True) for ip in ("192.168.1.9", "169.254.0.1", "[::1]", "[fe80::1]:80")],
        *[(ip, False) for ip in ("172.32.0.1", "[2001:db8::1]", "11.0.0.1", "127.org")],
        *[(name, False) for name in ("example.org", "local.org", "lan.gov.ke:8080")],
    ],
)
def test_an_address_inside_one_network_is_known(host: str, is_inner: bool) -> None:
    assert is_of_one_network(f"https://{host}/a") == is_inner


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://example.org/a", ""),
        ("https://example.org/{a}", "must not hold {; in an address write %7B for it"),
        ("https://example.org/a^b", "must not hold ^; in an address write %5E for it"),
        (
            "https://example.org/a b",
            "must not hold U+0020 (space); in an address write %20 for it",
        ),
        ("https://exa mple.org/a b", "must not hold U+0020 (space)"),
        (
            "https://example.org/a https://example.org/b",
            "must be one address; another one belongs into an entry of its own",
        ),
        ("https://example.org/a\u00a0b", "must not hold U+00A0 (no-break space)"),
        ("https://ana:secret@example.org/", "must not hold a user name or password"),
        ("example.org", "must be a whole address that starts with https:// or http://"),
        ("https:///a@b", "must name a host, such as https://www.example.org/page"),
    ],
)
def test_an_address_is_refused_for_the_reason_that_it_breaks(
    address: str, fault: str
) -> None:
    assert fault_of(address) == fault


@given(st.text(max_size=20).map(lambda text: f"https://example.org/{text}"))
def test_what_can_be_no_link_has_a_fault_and_only_that(address: str) -> None:
    assert bool(fault_of(address)) == (safe_address(address) is None)


@pytest.mark.parametrize(
    "text",
    [
        "ogp@ict.go.ke",
        "a.b+c@mof.example",
        "a@x.org, b@y.org",
        "ana@könig.example",
        "ogp@xn--e1afmkfd.xn--p1ai",
    ],
)
def test_somebody_can_write_to_an_address(text: str) -> None:
    assert fault_of_mail(text) == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ogp[at]ict.go.ke", "ogp@ict.go.ke"),
        ("ogp (at) ict (dot) go.ke", "ogp@ict.go.ke"),
        ("ogp at ict.go.ke", "ogp@ict.go.ke"),
        ("OGP Kenya <ogp@ict.go.ke>", "ogp@ict.go.ke"),
        ("mailto:ogp@ict.go.ke", "ogp@ict.go.ke"),
        ("ogp@ict..go.ke", "ogp@ict.go.ke"),
        (".ogp.@.ict.go.ke", "ogp@ict.go.ke"),
        ("ogp\u200b@ict.go.ke", "ogp@ict.go.ke"),
    ],
)
def test_a_hidden_or_dressed_up_e_mail_address_is_answered_with_the_plain_one(
    text: str, meant: str
) -> None:
    assert fault_of_mail(text) == f"is no e-mail address; did you mean {meant}?"


@pytest.mark.parametrize("text", ["ogp", "ogp@ict", "@ict.go.ke", "see our website"])
def test_what_is_no_e_mail_address_is_told(text: str) -> None:
    assert fault_of_mail(text) == "is no e-mail address, such as ogp@example.org"


@pytest.mark.parametrize(
    "address",
    [
        "anna@ogp.example",
        "anna.o'neill+ogp@mail.ogp.example",
        "anna@ogp",
        "anna%40ogp.example",
        "anna＠ogp.example",
        "änna@ögp.example",
        f"{'a' * 200}@ogp.example",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Ask {}.", "<mailto:{}>", "({}), or", '"{}"'])
def test_a_mark_stands_in_place_of_every_e_mail_address(
    address: str, around: str
) -> None:
    left = without_mail(around.format(address))
    assert "ogp" not in left
    assert MAIL_LEFT_OUT in left


@pytest.mark.parametrize(
    "text",
    ["at 5 pm", "https://example.org/@ogp", "@ogp", "a @ b", "a" * 5000, "[@]"],
)
def test_what_is_no_e_mail_address_stays(text: str) -> None:
    assert without_mail(text) == text
