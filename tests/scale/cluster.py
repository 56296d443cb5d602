"""A Ray cluster on this machine for as long as its standard input is open: a head and a node, a core each.

python -m tests.scale.cluster      prints the address of the head; ends, and all it started, with its input
"""

import os
import shutil
import sys
import tempfile
from typing import Any

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"

from ray.cluster_utils import Cluster

OBJECTS = 100 << 20
"""Bytes of shared memory a node, near the least that Ray takes."""


def main() -> None:
    folder = tempfile.mkdtemp(prefix="ray-")  # short: the names of sockets in it have 107 bytes at most
    node = {"num_cpus": 1, "object_store_memory": OBJECTS}
    cluster: Any = Cluster(
        initialize_head=True, head_node_args={**node, "include_dashboard": False, "temp_dir": folder}
    )
    try:
        cluster.add_node(**node)
        print(cluster.address, flush=True)  # noqa: T201 -- for who started it
        sys.stdin.read()
    finally:
        cluster.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
