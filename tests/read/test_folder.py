from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Problem
from pledgebook.read.folder import files, no_file, shown, unreadable


def test_a_file_is_itself(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.touch()
    assert list(files(file)) == [file]


def test_files_stand_in_order_of_name_whatever_their_folder(tmp_path: Path):
    (tmp_path / "b").mkdir()
    wanted = [tmp_path / "a", tmp_path / "b" / "z", tmp_path / "c"]
    for file in reversed(wanted):
        file.touch()
    assert list(files(tmp_path)) == wanted


def test_a_folder_named_with_a_dot_is_read_when_it_is_the_source(tmp_path: Path):
    folder = tmp_path / ".pages"
    folder.mkdir()
    (folder / "a.txt").touch()
    assert list(files(folder)) == [folder / "a.txt"]


def test_a_deep_folder_is_reached(tmp_path: Path):
    folder = tmp_path
    for _ in range(300):
        folder /= "d"
    folder.mkdir(parents=True)
    (folder / "a.txt").touch()
    assert list(files(tmp_path)) == [folder / "a.txt"]


def test_a_closed_folder_is_a_problem():
    error = PermissionError(13, "Permission denied")
    assert unreadable("vault", error) == Problem(
        "vault",
        "unreadable",
        "Expected to read this, found it closed to us (Permission denied); give read access or leave it out.",
    )


def test_a_link_to_nothing_is_missing(tmp_path: Path):
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone.txt")
    missing = no_file(link)
    assert missing is not None
    assert missing.code == "missing"


@given(st.text(st.characters(blacklist_characters="\0")))
def test_a_shown_path_is_one_line_that_can_be_printed(name: str):
    assert shown(Path(name)).isprintable()
