"""What the repository itself says about occupations, compiled beside the base: briefs and the title index.

`wording.sqlite` is made from `briefs/*.yaml`, `aliases/everyday.yaml` and the titles of the base, so that a changed
brief or alias needs no publisher's file. It records a digest of those inputs; a test fails while it is stale.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from knowledge import rows
from knowledge.base import WORDING, KnowledgeBase
from knowledge.brief import FOLDER as BRIEFS
from knowledge.brief import load_briefs
from knowledge.build import settle
from knowledge.data_files import ALIASES, read_yaml
from knowledge.titles import TitleIndex


def compile_wording(base: KnowledgeBase) -> Path:
    """Write `wording.sqlite` beside the base and return its path. Raises InputError for a malformed brief."""
    target = base.path.with_name(WORDING)
    scratch = target.with_suffix(".tmp")
    scratch.unlink(missing_ok=True)
    employed = {
        fact.soc: float(fact.value or 0) for fact in base.across_occupations("employment") if fact.soc
    }
    catch_alls = {soc for soc, occupation in base.occupations.items() if occupation.all_other}
    own = [rows.Title(found.title, soc, "own") for soc, found in base.figure_occupations.items()]
    index = TitleIndex.build([*own, *base.all_titles(), *everyday_titles(base)], employed, catch_alls)
    database = sqlite3.connect(scratch)
    with database:
        database.execute("PRAGMA page_size = 1024")
        database.execute("CREATE TABLE part (name TEXT PRIMARY KEY, content BLOB) WITHOUT ROWID")
        database.execute("CREATE TABLE brief (soc TEXT PRIMARY KEY, block BLOB NOT NULL) WITHOUT ROWID")
        database.execute("INSERT INTO part VALUES ('title_index', ?)", (index.to_bytes(),))
        database.execute("INSERT INTO part VALUES ('digest', ?)", (digest(base),))
        database.executemany(
            "INSERT INTO brief VALUES (?, ?)",
            [
                (soc, zlib.compress(brief.model_dump_json().encode(), 9))
                for soc, brief in sorted(load_briefs().items())
            ],
        )
    database.close()
    settle(scratch)
    scratch.replace(target)
    return target


def everyday_titles(base: KnowledgeBase) -> Iterator[rows.Title]:
    """The names people use that no publisher lists, from `aliases/everyday*.yaml`, on the codes that have figures."""
    for path in sorted(ALIASES.glob("everyday*.yaml")):
        content: dict[str, list[str]] = read_yaml(path)
        for soc, names in content.items():
            for name in names:
                yield rows.Title(name, base.occupation(soc).wage_code or soc, "everyday")


def digest(base: KnowledgeBase) -> str:
    """SHA-256 over all that the wording is compiled from: changes when it must be compiled again."""
    sha = hashlib.sha256(base.manifest["base_sha256"].encode())
    index = Path(__file__).parent.glob("title*")  # how the title index is laid out
    for path in sorted([*BRIEFS.glob("*.yaml"), *ALIASES.glob("*.yaml"), *index]):
        sha.update(path.name.encode() + path.read_bytes())
    return sha.hexdigest()
