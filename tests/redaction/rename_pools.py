"""Four pools of names to rename everybody with: rename_pools.txt, written by hand, from no list the rules use."""

from pathlib import Path

_BLOCKS = (Path(__file__).parent / "rename_pools.txt").read_text(encoding="utf-8").split("\n\n")
# Pool -> its forenames and its surnames.
POOLS = {
    name: (_BLOCKS[2 * at].split(), _BLOCKS[2 * at + 1].split())
    for at, name in enumerate(("common", "diverse", "invented", "words"))
}
