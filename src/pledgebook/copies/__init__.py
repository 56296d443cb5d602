"""3. copies: Articles -> CopyGroups, who repeats whom.

Each article is sketched on its own (`sketch`); an index over the sketches proposes pairs, of all pages at
once (`candidates`) or for one new page (`add`); each proposed pair is read in full and judged (`judge`):
copies, two acts that look alike, unsure, or strangers. Pairs of copies connect into groups (`components`),
and each group is asked for its first page (`origin`) and how the others came from it (`copied`).
"""

from pledgebook.copies.group import group, regroup, together
from pledgebook.copies.join import join
from pledgebook.copies.passages import passages
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.shelf import Shelf

__all__ = ["CopySettings", "Shelf", "group", "join", "passages", "regroup", "together"]
