"""`pledgebook export`: what it wrote, and what the format does not hold."""

import pytest


def test_it_says_what_it_wrote_and_what_is_listed(run, book, tmp_path):
    ran = run("export", "iati", "--book", book, "--out", tmp_path / "aid.xml")
    assert ran.code == 0
    assert ran.out == f"Wrote {tmp_path / 'aid.xml'}: 1 activities.\n"
    assert ran.err.startswith("Not held, or held in words alone: 2 no-room; ")
    assert (tmp_path / "aid.xml.left-out.csv").exists()


@pytest.mark.parametrize("name", ["parquet", "xlsx", "ftm", "beancount", "ocds", "annotations", "csv"])
def test_every_format_is_written(name, run, book, tmp_path):
    assert run("export", name, "--book", book, "--out", tmp_path / "out").code == 0
    assert (tmp_path / "out").exists()


def test_a_format_that_there_is_not_is_refused(run, book, tmp_path):
    assert run("export", "pdf", "--book", book, "--out", tmp_path / "out").code == 2


def test_a_place_that_is_not_there_is_one_sentence(run, book, tmp_path):
    ran = run("export", "csv", "--book", book, "--out", tmp_path / "no" / "where")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
