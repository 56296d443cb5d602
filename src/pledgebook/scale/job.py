"""Job: what is asked of the engine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """How pages are gleaned, and where.

    Attributes:
        rules: the digest of the rules of a page, kept with each.
        gated: whether pages that can hold no claim are kept by address and reason only.
        workers: files that are read side by side; as many as the cluster has processors where None.
        ray: address of a Ray cluster; None for processes on this machine.
    """

    rules: str
    gated: bool = True
    workers: int | None = None
    ray: str | None = None
