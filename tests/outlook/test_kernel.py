"""The kernel gives what the reference gives, and in float32 the same months."""

from pathlib import Path

import numpy as np
import pytest

from pledgebook import outlook
from pledgebook.outlook.figures import TOLERANCE, Figures, figures
from pledgebook.outlook.reference import months
from tests.outlook.making import close, rich

pytest.importorskip("numba")


def forget_code_that_is_out_of_date() -> None:
    """Numba keeps compiled code until the file of a function changes, whatever changes in what it calls."""
    folder = Path(outlook.__file__).parent
    newest = max((folder / f"{name}.py").stat().st_mtime for name in ("kernel", "steps", "blocks", "figures"))
    for kept in (folder / "__pycache__").glob("*.nb[ci]"):
        if kept.stat().st_mtime < newest:
            kept.unlink()


forget_code_that_is_out_of_date()

from pledgebook.outlook import kernel  # noqa: E402 -- needs Numba, and what is old forgotten


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_kernel_equals_the_reference(seed: int):
    drawn = rich(seed=seed, draws=70)
    slow, fast = figures(drawn, months(drawn)), kernel.figures(drawn)
    for name, one, other in zip(Figures._fields, slow, fast, strict=True):
        scale = max(1.0, float(np.abs(one[np.isfinite(one)]).max(initial=0)))
        assert one.shape == other.shape, name
        assert close(one / scale, other / scale), name


def test_the_scenario_of_this_test_does_everything():
    found = figures(rich(draws=70), months(rich(draws=70)))
    assert found.binding.any(axis=(0, 2)).all()
    assert np.isfinite(found.rebuilt).any()
    assert 0 < found.met.mean() < 1
    assert found.below.any()
    assert found.waiting.any()


def test_both_precisions_find_the_same_months():
    drawn = rich(draws=200)
    exact, rough = kernel.figures(drawn), kernel.figures(drawn, np.float32)
    assert (np.isfinite(exact.rebuilt) == np.isfinite(rough.rebuilt)).mean() > 1 - TOLERANCE
    both = np.isfinite(exact.rebuilt) & np.isfinite(rough.rebuilt)
    assert (np.abs(exact.rebuilt[both] - rough.rebuilt[both]) < 0.01).mean() > 1 - TOLERANCE
    assert (exact.met == rough.met).mean() > 1 - TOLERANCE
