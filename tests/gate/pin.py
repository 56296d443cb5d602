"""`python -m tests.gate.pin`: measure anew and pin the floors; refuses to lower one without `--lower`."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.gate.measure import GAUGES, digest, measured
from tests.gate.test_gate import FLOORS


def main(arguments: list[str]) -> int:
    shared = Path(__file__).parents[3] / "shared"
    old = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    new: dict[str, Any] = {}
    for gauge in GAUGES:
        with tempfile.TemporaryDirectory() as folder:
            found = measured(gauge, shared, Path(folder))
        floors = {metric: round(value, 3) for metric, value in found.items()}
        new[gauge.name] = {"sha256": digest(gauge, shared), "floors": floors}
    lower = [
        f"{name} {metric}: {floor} to {new[name]['floors'][metric]}"
        for name, pinned in old.items()
        for metric, floor in pinned["floors"].items()
        if name in new and new[name]["floors"].get(metric, 0) < floor
    ]
    sys.stdout.write("\n".join(["Lower than pinned:", *lower, ""]) if lower else "No floor falls.\n")
    if lower and "--lower" not in arguments:
        return 1
    FLOORS.write_text(json.dumps(new, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
