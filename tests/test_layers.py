"""The import rule of the design. Imports inside functions count too, so none can hide a cycle."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "pledgebook"

STAGES = {"read", "article", "copies", "claims", "ledger", "outlook"}
FACES = {
    "cli": {"export", "publish", "charts"},
    "web": {"charts"},
    "export": set[str](),
    "publish": {"charts"},
    "charts": set[str](),
}
"""The faces, and which others each may import: commands call what writes files, pages show charts."""

MAY_IMPORT = {
    "errors": set[str](),
    "model": set[str](),
    "text": {"model", "errors"},
    **{stage: {"model", "text", "errors"} for stage in STAGES},
    "stores": {"model", "errors"},
    "flow": STAGES | {"model", "errors"},
    "scale": STAGES | {"flow", "model", "errors"},
    "faces": {"flow", "stores", "model", "text", "read", "scale", "errors"},
}

PURE = {"errors", "model", "text", "flow"} | STAGES - {"read"}
OUTSIDE = set(
    "os sys time random secrets uuid socket ssl http urllib.request ftplib smtplib sqlite3 subprocess"
    " tempfile shutil glob logging locale platform requests httpx".split()
)
IMPURE_CALLS = set("print input open hash exec eval .now .utcnow .today".split())


def part(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(source: str, package: tuple[str, ...]) -> set[str]:
    """Dotted names that a module of `package` imports, absolute or relative, at any depth of nesting."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            found |= {".".join(filter(None, (base, node.module, alias.name))) for alias in node.names}
    return found


def called(source: str) -> set[str]:
    """Names of the functions that a module calls, and of the methods with a dot before them."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    functions = {func.id for func in calls if isinstance(func, ast.Name)}
    return functions | {f".{func.attr}" for func in calls if isinstance(func, ast.Attribute)}


def imports_of(path: Path) -> set[str]:
    package = ("pledgebook", *path.relative_to(ROOT).parts[:-1])
    return imported(path.read_text(encoding="utf-8"), package)


def files(*parts: str) -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*.py")):
        if part(path) not in {"__init__", "__main__"} and (not parts or part(path) in parts):
            yield path


PARTS = {part(path) for path in files()}


def ours(names: set[str], depth: int = 1) -> set[str]:
    """Our parts among dotted names; with a greater depth, what lies below a part."""
    return {
        name.split(".")[depth]
        for name in names
        if name.startswith("pledgebook.") and name.count(".") >= depth
    }


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("from pledgebook.claims import read", {"pledgebook.claims.read"}),
        ("from pledgebook import claims", {"pledgebook.claims"}),
        ("import pledgebook.claims", {"pledgebook.claims"}),
        ("from ..claims import read", {"pledgebook.claims.read"}),
        ("def late():\n    from pledgebook.claims import read", {"pledgebook.claims.read"}),
        ("claims = 'pledgebook.claims'", set()),
    ],
)
def test_every_way_of_importing_is_seen(line: str, names: set[str]):
    assert imported(line, ("pledgebook", "ledger")) == names


def test_every_call_is_seen():
    assert called("def late():\n    print(date.today())") == {"print", ".today"}


def test_every_part_has_a_rule():
    assert PARTS - set(MAY_IMPORT) == set()


@pytest.mark.parametrize("name", sorted(PARTS & set(MAY_IMPORT)))
def test_imports_run_one_way(name: str):
    allowed = MAY_IMPORT[name] | {name}
    broken = {
        f"{path.relative_to(ROOT)} imports {target}"
        for path in files(name)
        for target in ours(imports_of(path)) & PARTS - allowed
    }
    assert broken == set()


def test_nouns_need_the_standard_library_alone():
    broken = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files("model")
        for name in imports_of(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"pledgebook"}
    }
    assert broken == set()


def test_faces_import_no_others_than_they_may():
    broken = {
        f"{path.relative_to(ROOT)} imports {other}"
        for path in files("faces")
        for face in [path.relative_to(ROOT).parts[1]]
        for other in ours({name for name in imports_of(path) if ".faces." in name}, depth=2) & set(FACES)
        if face in FACES and other not in FACES[face] | {face}
    }
    assert broken == set()


def test_pure_parts_touch_nothing_outside():
    broken = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files(*PURE)
        for name in imports_of(path)
        for outside in OUTSIDE
        if f"{name}.".startswith(f"{outside}.")
    }
    assert broken == set()


def test_pure_parts_ask_no_clock_and_print_nothing():
    broken = {
        f"{path.relative_to(ROOT)} calls {name}"
        for path in files(*PURE)
        for name in called(path.read_text(encoding="utf-8")) & IMPURE_CALLS
    }
    assert broken == set()
