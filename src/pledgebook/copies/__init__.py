"""3. copies: Articles -> CopyGroups, who repeats whom.

Each article is sketched on its own (`sketch`); an inverted index over the sketches proposes pairs (`join`);
each proposed pair is read in full and judged (`judge`): copies, two acts that look alike, or strangers.
Pairs of copies connect into groups (`components`), and each group is asked for its first page (`origin`).
"""

from pledgebook.copies.differences import changed_figures
from pledgebook.copies.group import group, regroup
from pledgebook.copies.settings import CopySettings

__all__ = ["CopySettings", "changed_figures", "group", "regroup"]
