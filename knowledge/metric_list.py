"""The list of metrics, kept as data in `knowledge/metrics/*.yaml`."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.models import Metric

FOLDER = Path(__file__).with_name("metrics")


@cache
def load_metrics() -> dict[str, Metric]:
    """Every metric by name. Read only while building: the base carries its own copy."""
    metrics = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for name, fields in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            metrics[name] = Metric(name=name, **fields)
    return metrics
