"""Word lists of understanding, one YAML file a subject. This module only reads them."""

from importlib import resources
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(name: str, package: str = __name__) -> dict[str, Any]:
    """The content of `<name>.yaml` of a package. Trusted files of this repository only."""
    text = resources.files(package).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(text, Loader=_Loader)  # noqa: S506  both loaders above are safe
    return content
