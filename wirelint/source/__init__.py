"""YAML values that know their file, line and column."""

from wirelint.source.problem import Place, Problem, Problems, SourceError, closest
from wirelint.source.values import Items, Mapping, Text, Value
from wirelint.source.yaml_file import parse_yaml

__all__ = [
    "Items",
    "Mapping",
    "Place",
    "Problem",
    "Problems",
    "SourceError",
    "Text",
    "Value",
    "closest",
    "parse_yaml",
]
