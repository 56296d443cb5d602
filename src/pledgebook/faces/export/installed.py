"""Packages that some formats need and the core does without."""

from importlib import import_module
from types import ModuleType

from pledgebook.errors import PledgebookError


def needed(name: str, for_format: str) -> ModuleType:
    """The package, or one sentence that says how to install it.

    Raises:
        PledgebookError: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        raise PledgebookError(
            f"The format {for_format} needs the package {package}, which is not installed: "
            "run `pip install 'pledgebook[export]'`."
        ) from error
