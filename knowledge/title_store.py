"""The compiled title index as flat columns, and how they become one blob and back."""

import json
import sys
import zlib
from array import array
from dataclasses import dataclass, fields
from itertools import accumulate, pairwise
from typing import Any, Self

from knowledge.errors import BaseInvalid

_MAGIC = b"TITLES3\n"
_TEXT = "s"


@dataclass(frozen=True, slots=True)
class Ragged:
    """Many short lists of whole numbers in one array: list `i` is `members[offsets[i]:offsets[i + 1]]`."""

    offsets: "array[int]"
    members: "array[int]"

    @classmethod
    def of(cls, lists: "list[list[int]]", typecode: str = "H") -> Self:
        """Lay lists end to end. `typecode`: H up to 65,535, I above."""
        offsets, members = array("I", [0]), array(typecode)
        for numbers in lists:
            members.extend(numbers)
            offsets.append(len(members))
        return cls(offsets, members)

    def __getitem__(self, place: int) -> "array[int]":
        return self.members[self.offsets[place] : self.offsets[place + 1]]

    @property
    def lengths(self) -> "array[int]":
        """How long each list is."""
        return array("I", (end - start for start, end in pairwise(self.offsets)))

    def length(self, place: int) -> int:
        """How long list `place` is."""
        return self.offsets[place + 1] - self.offsets[place]


@dataclass(frozen=True, slots=True)
class Store:
    """The columns of the index. An *entry* is one normalised title; it may belong to several occupations."""

    socs: list[str]
    """SOC codes, sorted; occupations are numbered by their place here."""
    soc_titles: list[str]
    """The publisher's title of each occupation."""
    soc_weights: "array[float]"
    """Employment, or any other weight that breaks ties."""
    catch_all: "array[int]"
    """1 for an "All Other" occupation."""
    written: list[str]
    """Each entry as a person would write it."""
    keys: list[str]
    """Each entry's normalised words."""
    entry_socs: Ragged
    """Each entry's occupations, best first."""
    entry_kinds: Ragged
    """Parallel to `entry_socs`: what kind of title it is to the occupation, the surest kinds lowest."""
    entry_words: Ragged
    """Each entry's words, in order."""
    words: list[str]
    """The vocabulary; words are numbered by their place here."""
    word_entries: Ragged
    """The entries in which each word stands."""
    signs: "array[int]"
    """What titles show, as numbers (see `title_likelihood`), sorted ..."""
    sign_socs: Ragged
    """... the occupations, and groups of them, with titles that show each ..."""
    sign_weights: Ragged
    """... and how much each speaks for the occupation, parallel."""
    shares: "array[float]"
    """Each occupation's share of all titles."""
    sounds: list[str]
    """How the words of the vocabulary sound, sorted ..."""
    sound_words: Ragged
    """... and the words of each sound."""
    stems: list[str]
    """Stems of the vocabulary ..."""
    stem_words: Ragged
    """... and the words that have each."""
    described_stems: list[str]
    """Stems of the words with which the publishers describe occupations, sorted ..."""
    described_socs: Ragged
    """... the occupations of each ..."""
    described_weights: Ragged
    """... and how telling it is of them, 1 to 9, parallel."""

    def to_bytes(self) -> bytes:
        """One compressed blob; equal columns give equal bytes."""
        layout: list[tuple[str, int]] = []
        chunks: list[bytes] = []
        for field in fields(self):
            column = getattr(self, field.name)
            for part in (column.lengths, column.members) if isinstance(column, Ragged) else (column,):
                if isinstance(part, array):
                    chunks.append(_planes(_little_endian(part)))
                    layout.append((part.typecode, len(chunks[-1])))
                else:
                    chunks.append("\n".join(part).encode())
                    layout.append((_TEXT, len(chunks[-1])))
        header = json.dumps(layout, separators=(",", ":")).encode() + b"\n"
        return _MAGIC + zlib.compress(header + b"".join(chunks), 6)

    @classmethod
    def from_bytes(cls, blob: bytes) -> Self:
        """The store as `to_bytes` wrote it; raises BaseInvalid for anything else."""
        if not blob.startswith(_MAGIC):
            raise BaseInvalid("The title index has another layout; build the knowledge base again.")
        try:
            raw = memoryview(zlib.decompress(blob[len(_MAGIC) :]))
            end = bytes(raw[:4096]).index(b"\n") + 1
            parts: list[Any] = []
            for kind, size in json.loads(bytes(raw[:end])):
                parts.append(_part(kind, raw[end : end + size]))
                end += size
        except (zlib.error, ValueError) as error:
            raise BaseInvalid("The title index is damaged; build the knowledge base again.") from error
        columns: dict[str, Any] = {}
        remaining = iter(parts)
        for field in fields(cls):
            first = next(remaining)
            if field.type is Ragged:
                first = Ragged(array("I", accumulate(first, initial=0)), next(remaining))
            columns[field.name] = first
        return cls(**columns)


def _part(kind: str, raw: memoryview) -> "list[str] | array[int] | array[float]":
    if kind == _TEXT:
        return bytes(raw).decode().split("\n") if raw else []
    column = array(kind)
    size = column.itemsize
    count = len(raw) // size
    together = bytearray(raw)
    for place in range(size if size > 1 else 0):
        together[place::size] = raw[place * count : (place + 1) * count]
    column.frombytes(together)
    return _little_endian(column)


def _planes(column: "array[int] | array[float]") -> bytes:
    """The bytes of numbers, all lowest ones first, then all second ones ...: they compress far better so."""
    raw, size = column.tobytes(), column.itemsize
    return b"".join(raw[place::size] for place in range(size))


def _little_endian(column: "array[int] | array[float]") -> "array[int] | array[float]":
    if sys.byteorder == "big":
        column = column[:]
        column.byteswap()
    return column
