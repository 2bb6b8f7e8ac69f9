"""Word lists of understanding, one YAML file a subject. This module only reads them."""

from pathlib import Path
from typing import Any

from knowledge.data_files import read_yaml


def read(name: str) -> dict[str, Any]:
    """The content of `<name>.yaml` of this folder."""
    content: dict[str, Any] = read_yaml(Path(__file__).with_name(f"{name}.yaml"))
    return content
