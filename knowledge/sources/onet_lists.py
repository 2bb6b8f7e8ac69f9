"""What O*NET lists for an occupation: software, tools, and related occupations."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.rows import Related, Technology, Tool
from knowledge.sources.codes import CodeMap
from knowledge.sources.layout import broken
from knowledge.sources.onet_files import CODE, CURRENT, table

TECHNOLOGY = f"{CURRENT}/Technology Skills.txt"
TOOLS = f"{CURRENT}/Tools Used.txt"
RELATED = f"{CURRENT}/Related Occupations.txt"
INPUTS = (TECHNOLOGY, TOOLS, RELATED)
_WHOLE = ".00"
_SUPPLEMENTAL = "Supplemental"


def read(folder: Path, codes: CodeMap) -> Iterator[Technology | Tool | Related]:
    """Yield the lists of every code with figures, each entry once."""
    yield from _technologies(folder / TECHNOLOGY, codes)
    yield from _tools(folder / TOOLS, codes)
    yield from _related(folder / RELATED, codes)


def _technologies(path: Path, codes: CodeMap) -> Iterator[Technology]:
    columns = (CODE, "Example", "Commodity Title", "Hot Technology", "In Demand")
    found: dict[tuple[str, str], Technology] = {}
    for line, record in table(path, columns):
        soc, name = codes.figure_code(record[CODE]), record["Example"]
        flags = record["Hot Technology"], record["In Demand"]
        if not {"Y", "N"}.issuperset(flags):
            raise broken(path, line, f"the flags are {flags}, not Y or N")
        if soc is None:
            continue
        hot, in_demand = (flag == "Y" for flag in flags)
        known = found.get((soc, name))
        if known is not None:
            hot, in_demand = hot or known.hot, in_demand or known.in_demand
        category = record["Commodity Title"] if known is None else known.category
        found[soc, name] = Technology(soc, name, category, hot, in_demand)
    yield from found.values()


def _tools(path: Path, codes: CodeMap) -> Iterator[Tool]:
    found: dict[tuple[str, str], Tool] = {}
    for _, record in table(path, (CODE, "Example", "Commodity Title")):
        soc, name = codes.figure_code(record[CODE]), record["Example"]
        if soc is not None and any(character.isalpha() for character in name):  # one entry reads "23"
            found.setdefault((soc, name), Tool(soc, name, record["Commodity Title"]))
    yield from found.values()


def _related(path: Path, codes: CodeMap) -> Iterator[Related]:
    """Both ends as codes with figures, each pair once.

    What is related to the occupation itself comes first; what is related to one of its specialties alone (`.03`)
    follows as supplemental.
    """
    columns = (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index")
    best: dict[str, dict[str, tuple[bool, int, str]]] = {}
    for line, record in table(path, columns):
        soc, related = codes.figure_code(record[CODE]), codes.figure_code(record["Related O*NET-SOC Code"])
        if not record["Index"].isdigit():
            raise broken(path, line, f"the index is {record['Index']!r}, not a whole number")
        if soc is None or related is None or soc == related:
            continue
        entry = (not record[CODE].endswith(_WHOLE), int(record["Index"]), record["Relatedness Tier"])
        pairs = best.setdefault(soc, {})
        pairs[related] = min(entry, pairs.get(related, entry))
    for soc, pairs in best.items():
        ranked = sorted(pairs.items(), key=lambda pair: (pair[1][:2], pair[0]))
        of_specialties_alone = all(specialty for specialty, _, _ in pairs.values())
        for rank, (related, (specialty, _, tier)) in enumerate(ranked, 1):
            supplemental = specialty and not of_specialties_alone
            yield Related(soc, related, _SUPPLEMENTAL if supplemental else tier, rank)
