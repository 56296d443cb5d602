from pathlib import Path

from pledgebook.model import Page
from pledgebook.read.plain import read_markdown, read_text


def test_text_and_markdown_of_the_same_bytes_are_two_pages(tmp_path: Path):
    file = tmp_path / "june.md"
    file.write_text("# Aid\n\nTwelve trucks arrived.\n", encoding="utf-8")
    (text,) = read_text(file)
    (markdown,) = read_markdown(file)
    assert isinstance(text, Page)
    assert isinstance(markdown, Page)
    assert (text.form, markdown.form) == ("text", "markdown")
    assert text.sha256 == markdown.sha256
    assert text.id != markdown.id
