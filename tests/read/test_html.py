from pathlib import Path

import pytest

from pledgebook.model import Page
from pledgebook.read.html import declared_encoding, read_html

CZECH = "Vláda oznámila příští balík pomoci"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta charset="windows-1250">', "windows-1250"),
        ("<META CHARSET=windows-1250 />", "windows-1250"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        ('<?xml version="1.0" encoding="ISO-8859-2"?><html>', "ISO-8859-2"),
        ("<html><head><title>charset=koi8-r</title></head>", None),
        ('<meta name="author" content="A. Writer"><p>charset=koi8-r', None),
    ],
)
def test_the_page_declares_its_encoding(head: str, name: str | None):
    assert declared_encoding(head.encode()) == name


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path):
    file = tmp_path / "page.html"
    source = f'<html><head><meta charset="windows-1250"></head><body><p>{CZECH}</p></body></html>'
    file.write_bytes(source.encode("cp1250"))
    (page,) = read_html(file)
    assert isinstance(page, Page)
    assert (page.form, page.encoding, page.source) == ("html", "cp1250", source)
