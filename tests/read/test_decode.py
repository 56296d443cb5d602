import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.read.decode import Decoded, decode, is_binary, without_surrogates

FRENCH = "La ministre a promis une aide de trois cents millions d’euros, livrée à l’été."
UKRAINIAN = "Уряд пообіцяв нову допомогу на суму двісті мільйонів, а міністр назвав перші терміни поставок."


def test_utf8_is_read_as_it_stands():
    assert decode(UKRAINIAN.encode()) == Decoded(UKRAINIAN, "utf-8", lost=False)


@pytest.mark.parametrize(
    ("mark", "codec", "named"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_character(mark: bytes, codec: str, named: str):
    assert decode(mark + FRENCH.encode(codec)) == Decoded(FRENCH, named, lost=False)


@pytest.mark.parametrize("text", [FRENCH, "Aid worth £5m – half of it loans", "Café", "“Enough,” he said."])
def test_few_bytes_beyond_ascii_are_windows_1252(text: str):
    assert decode(text.encode("cp1252")) == Decoded(text, "cp1252", lost=False, guessed=True)


@pytest.mark.parametrize("codec", ["cp1251", "koi8-u"])
def test_mostly_bytes_beyond_ascii_are_guessed(codec: str):
    assert decode(UKRAINIAN.encode(codec)) == Decoded(UKRAINIAN, codec, lost=False, guessed=True)


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf8():
    polish = "Rząd ogłosił pakiet pomocy."
    assert decode(polish.encode("iso8859-2"), "ISO-8859-2") == Decoded(polish, "iso8859-2", lost=False)


def test_a_declared_encoding_is_not_believed_against_utf8():
    assert decode(FRENCH.encode(), "windows-1252") == Decoded(FRENCH, "utf-8", lost=False)


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "latin-1"])
def test_latin1_means_windows_1252(declared: str):
    assert decode(FRENCH.encode("cp1252"), declared) == Decoded(FRENCH, "cp1252", lost=False)


@pytest.mark.parametrize("declared", ["", "no-such", "utf-8", "rot13", "unicode_escape", "punycode"])
def test_a_declaration_that_names_no_encoding_of_pages_counts_for_nothing(declared: str):
    assert decode(FRENCH.encode("cp1252"), declared) == Decoded(FRENCH, "cp1252", lost=False, guessed=True)


def test_utf8_with_a_broken_byte_stays_utf8_and_says_so():
    raw = UKRAINIAN.encode() + b" \xff"
    assert decode(raw) == Decoded(UKRAINIAN + " \ufffd", "utf-8", lost=True)


def test_bytes_that_windows_1252_does_not_know_are_lost():
    assert decode(b"half a quote\x9d") == Decoded("half a quote\ufffd", "cp1252", lost=True)


@given(st.text())
def test_whatever_utf8_can_write_is_read_back(text: str):
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(), st.sampled_from([None, "utf-8", "cp1251", "shift_jis", "big5", "gb2312"]))
def test_the_text_is_the_bytes_in_the_encoding_named(raw: bytes, declared: str | None):
    found = decode(raw, declared)
    assert raw.decode(found.encoding, "replace") == found.text
    if not found.lost:
        assert raw.decode(found.encoding) == found.text


@pytest.mark.parametrize(
    "raw",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"%PDF-1.7\x00", b"\x01\x02\x03", b"text with one \x00 in it"],
)
def test_nul_and_control_bytes_are_binary(raw: bytes):
    assert is_binary(raw)


@pytest.mark.parametrize(
    "raw",
    [b"", b"plain\r\n\ttext\x0c", FRENCH.encode("cp1252"), UKRAINIAN.encode("utf-16"), UKRAINIAN.encode()],
)
def test_text_is_not_binary(raw: bytes):
    assert not is_binary(raw)


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert without_surrogates("a\ud800b") == "a\ufffdb"


@given(st.text(st.characters(exclude_categories=[])))
def test_without_surrogates_every_text_can_be_written(text: str):
    mended = without_surrogates(text)
    assert mended.encode().decode() == mended


@given(st.text())
def test_a_text_without_surrogates_is_left_alone(text: str):
    assert without_surrogates(text) == text
