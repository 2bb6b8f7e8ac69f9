"""Word lists of understanding, one YAML file a subject. This module only reads them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.data_files import read_yaml


@cache
def read(name: str) -> dict[str, Any]:
    """The content of `<name>.yaml` of this folder, read once: not to be changed."""
    content: dict[str, Any] = read_yaml(Path(__file__).with_name(f"{name}.yaml"))
    return content


def words_in(content: object) -> Iterator[str]:
    """The words of the lists and phrases of a file, however they are nested; keys are not among them."""
    if isinstance(content, dict):
        for value in content.values():
            yield from words_in(value)
    elif isinstance(content, list):
        for value in content:
            yield from words_in(value)
    elif isinstance(content, str):
        yield from re.findall(r"[a-z]+(?:'[a-z]+)*", content)
