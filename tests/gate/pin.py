"""`python -m tests.gate.pin`: measure anew and pin the floors; refuses to lower one without `--lower`."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.gate import measure, recognizers, test_gate, test_recognizers

Pinned = dict[str, dict[str, Any]]


def main(arguments: list[str]) -> int:
    shared = Path(__file__).parents[3] / "shared"
    new = {test_gate.FLOORS: _gauges(shared), test_recognizers.FLOORS: _benches(shared)}
    lower = [line for path, pinned in new.items() for line in _fallen(_read(path), pinned)]
    sys.stdout.write("\n".join(["Lower than pinned:", *lower, ""]) if lower else "No floor falls.\n")
    if lower and "--lower" not in arguments:
        return 1
    for path, pinned in new.items():
        path.write_text(json.dumps(pinned, indent=1) + "\n", "utf-8")
    return 0


def _gauges(shared: Path) -> Pinned:
    new: Pinned = {}
    for gauge in measure.GAUGES:
        with tempfile.TemporaryDirectory() as folder:
            found = measure.measured(gauge, shared, Path(folder))
        new[gauge.name] = _pin(measure.digest(gauge, shared), found)
    return new


def _benches(shared: Path) -> Pinned:
    return {
        bench.name: _pin(recognizers.digest(bench, shared), recognizers.measured(bench, shared))
        for bench in recognizers.BENCHES
    }


def _pin(digest: str, found: dict[str, float]) -> dict[str, Any]:
    return {"sha256": digest, "floors": {metric: round(value, 3) for metric, value in found.items()}}


def _read(path: Path) -> Pinned:
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def _fallen(old: Pinned, new: Pinned) -> list[str]:
    return [
        f"{name} {metric}: {floor} to {new[name]['floors'][metric]}"
        for name, pinned in old.items()
        for metric, floor in pinned["floors"].items()
        if name in new and new[name]["floors"].get(metric, 0) < floor
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
