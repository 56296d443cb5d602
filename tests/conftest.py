"""What all tests share: where the measured data lies, and how hypothesis draws."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

settings.register_profile("pledgebook", deadline=None, derandomize=True)
settings.load_profile("pledgebook")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and annotations beside the repository."""
    folder = ROOT.parent / "shared"
    if folder.is_dir():
        return folder
    if os.environ.get("CI") == "true":
        pytest.fail("Expected the folder ../shared beside the repository, found none; CI must provide it.")
    pytest.skip("The folder ../shared is not beside the repository; this test measures on its data.")
