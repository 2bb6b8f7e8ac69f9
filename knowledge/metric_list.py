"""The list of metrics, kept as data in `knowledge/metrics/*.yaml`."""

from functools import cache
from pathlib import Path

from knowledge.data_files import read_yaml
from knowledge.models import Metric

FOLDER = Path(__file__).with_name("metrics")


@cache
def load_metrics() -> dict[str, Metric]:
    """Every metric by name. Read only while building: the base carries its own copy."""
    metrics = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for name, fields in read_yaml(path).items():
            metrics[name] = Metric(name=name, **fields)
    return metrics
