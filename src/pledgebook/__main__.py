"""`python -m pledgebook` is the command `pledgebook`."""

from pledgebook.faces.cli import main

main()
