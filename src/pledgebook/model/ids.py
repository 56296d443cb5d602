"""Content ids: the same thing has the same id on every machine, in every order, at every run."""

import json
from hashlib import sha256

ID_LENGTH = 16
"""Hexadecimal digits kept of the digest: 64 bits, short enough to type. Among a million claims the chance of
any collision is 3e-8 (birthday bound n²/2⁶⁵); lengthen it before books grow past a billion."""

Part = str | int | float | bool | None


def content_id(kind: str, *parts: Part) -> str:
    """The first 16 hexadecimal digits of the SHA-256 over the JSON array `[kind, *parts]`.

    An array, not a joined string: `("a.b", "c")` and `("a", "b.c")` must differ.
    """
    packed = json.dumps([kind, *parts], ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return sha256(packed.encode("ascii")).hexdigest()[:ID_LENGTH]
