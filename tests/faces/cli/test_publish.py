import sys
from pathlib import Path


def test_a_site_is_written_and_its_front_page_named(run, book: Path, tmp_path: Path):
    ran = run(
        "publish", tmp_path / "out", "--book", book, "--title", "Aid", "--address", "https://aid.example"
    )
    assert ran.code == 0
    assert ran.out.endswith(f"files; open {tmp_path / 'out' / 'index.html'}.\n")
    assert "<title>Aid</title>" in (tmp_path / "out" / "index.html").read_text("utf-8")
    assert 'href="https://aid.example/index.html"' in (tmp_path / "out" / "changes.xml").read_text("utf-8")


def test_without_the_extra_one_sentence_says_what_to_install(run, book: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    ran = run("publish", tmp_path / "out", "--book", book)
    assert (ran.code, "pip install 'pledgebook[publish]'" in ran.err) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_folder_of_something_else_is_refused(run, book: Path, tmp_path: Path):
    assert run("publish", tmp_path, "--book", book).code == 2
