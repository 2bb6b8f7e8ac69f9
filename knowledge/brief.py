"""The brief: our own prose on one occupation, written by hand in `briefs/<major>.yaml` and validated here.

A brief holds no figures. Pay, counts and growth come from the knowledge base, each with its period and
source, so the prose does not go stale when the figures move.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from knowledge.errors import InputError

FOLDER = Path(__file__).parent / "briefs"
"""Where the committed briefs lie."""

FILE_NAME = re.compile(r"(\d\d)[a-z]?\.yaml")
"""`29.yaml`, or `29a.yaml`, `29b.yaml` ... where a major group is split."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader, in C where PyYAML was built with it: eight hundred briefs are two megabytes."""

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=160, pattern=r"^[^\n]+$")
]
"""A name or phrase on one line."""
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=20, max_length=900)]
"""One or more whole sentences."""


PROSE_FIELDS = (
    "summary",
    "workplace",
    "schedule",
    "conditions",
    "entry",
    "licences",
    "advancement",
    "demand",
)
"""The fields that hold whole sentences."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(_Frozen):
    """A named sort of worker within the occupation."""

    name: Line
    about: Line
    """What sets this sort apart, as a phrase after the name: `care for premature and sick newborns`."""


class Quality(_Frozen):
    """Something a person needs to do the work well."""

    name: Line
    why: Line
    """The moment of this work that calls for it."""


class Brief(_Frozen):
    """Our prose on one occupation: what the work is, where, how people get in and on."""

    soc: Annotated[str, StringConstraints(pattern=r"^\d\d-\d{4}$")]
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3)]
    """The publisher's title, letter for letter."""
    summary: Prose
    """What the occupation is, in one or two sentences."""
    duties: tuple[Line, ...] = Field(min_length=4, max_length=7)
    """Phrases that start with a plural verb and carry no full stop: `Clean teeth and remove plaque`."""
    kinds: tuple[Kind, ...] = Field(default=(), max_length=12)
    workplace: Prose
    """Where the work is done and with whom."""
    schedule: Prose
    """Hours, shifts, seasons."""
    conditions: Prose
    """Physical demands, hazards and strains."""
    entry: Prose
    """How people get in: schooling and subjects, experience, training, about how long it takes."""
    licences: Prose
    """Whether states or other bodies require a licence or certificate."""
    certifications: tuple[Line, ...] = Field(default=(), max_length=8)
    """Credentials by name; empty where none is usual."""
    qualities: tuple[Quality, ...] = Field(min_length=4, max_length=6)
    advancement: Prose
    """Where people go from here."""
    demand: Prose
    """What makes the number of jobs grow or shrink."""
    also_called: tuple[Line, ...] = Field(default=(), max_length=12)
    """Everyday names."""

    def passages(self) -> Iterator[tuple[str, str]]:
        """Every piece of prose with its field's name; `soc` and `title` are the publisher's and left out."""
        for field in PROSE_FIELDS:
            yield field, getattr(self, field)
        for duty in self.duties:
            yield "duties", duty
        for kind in self.kinds:
            yield "kinds", f"{kind.name} {kind.about}"
        for quality in self.qualities:
            yield "qualities", f"{quality.name}: {quality.why}"
        for name in self.certifications:
            yield "certifications", name
        for name in self.also_called:
            yield "also_called", name

    def words(self) -> int:
        """How many words the prose has."""
        return sum(len(text.split()) for _, text in self.passages())


def load_briefs(folder: Path = FOLDER) -> dict[str, Brief]:
    """Read every brief under `folder`, by SOC code; InputError says which file and field is wrong."""
    if not folder.is_dir():
        raise InputError(
            f"There is no folder of briefs at {folder}; give the one that holds files such as 29.yaml."
        )
    briefs: dict[str, Brief] = {}
    for path in sorted(folder.glob("*.yaml")):
        for soc, brief in load_file(path).items():
            if soc in briefs:
                raise InputError(f"{path.name}: {soc} has a brief in another file too; keep one of the two.")
            briefs[soc] = brief
    return briefs


def load_file(path: Path) -> dict[str, Brief]:
    """Read one file of briefs, a mapping of SOC code to fields; InputError says what does not hold."""
    name = FILE_NAME.fullmatch(path.name)
    if name is None:
        raise InputError(f"{path.name}: name it after its major group, such as 29.yaml or 29a.yaml.")
    try:
        content = _parse(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise InputError(f"{path.name} is not valid YAML: {' '.join(str(error).split())}.") from error
    if not isinstance(content, dict):
        raise InputError(f"{path.name}: a file of briefs maps SOC codes such as 29-1141 to briefs.")
    return {str(soc): _brief(path, name[1], str(soc), fields) for soc, fields in content.items()}


def _brief(path: Path, major: str, soc: str, fields: object) -> Brief:
    if not soc.startswith(f"{major}-"):
        raise InputError(f"{path.name}: {soc} is not of major group {major}; move it to another file.")
    if not isinstance(fields, dict):
        raise InputError(
            f"{path.name}: {soc} has no fields; a brief maps title, summary, duties ... to text."
        )
    try:
        return Brief.model_validate({"soc": soc, **fields})
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise InputError(f"{path.name}: {soc} is not a valid brief: {problems}.") from error


def _parse(text: str) -> object:
    """YAML to plain objects; YAMLError also for a repeated key, which YAML itself lets overwrite the first."""
    loader = _LOADER(text)
    node = loader.get_single_node()
    if node is None:
        return None
    _refuse_repeated_keys(node)
    content: object = loader.construct_document(node)
    return content


def _refuse_repeated_keys(node: yaml.Node) -> None:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{key.value} stands twice", key.start_mark
                )
            seen.add(key.value)
            _refuse_repeated_keys(value)
