"""What texts say of themselves."""

import pytest

from pledgebook.copies.notes import is_release, is_revision


@pytest.mark.parametrize(
    "text",
    [
        "This story has been updated with the vote.",
        "The port was hit.\n\nUPDATE, 3 May - The vote has passed.",
        "Correction: the sum is $45 million.",
        "An earlier version of this story gave another sum.",
        "The figures in this report were revised on Monday.",
    ],
)
def test_new_versions(text: str):
    assert is_revision("Ferries for Tamura", text)


def test_a_heading_may_say_it():
    assert is_revision("Holt on the harbour (updated)", "The port was hit.")


@pytest.mark.parametrize(
    "text",
    [
        "The navy updated its charts.",
        "Corrections officers went on strike.",
        "The story of the harbour is told again.",
    ],
)
def test_first_versions(text: str):
    assert not is_revision("Ferries for Tamura", text)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Statement by the Foreign Minister on Tamura", True),
        ("FACT SHEET: Ferries for Tamura", True),
        ("Joint statement on the harbour", True),
        ("Minister's statement on Tamura angers opposition", False),
        ("", False),
    ],
)
def test_releases(heading: str, expected: bool):  # noqa: FBT001 -- the expected answer
    assert is_release(heading) is expected
