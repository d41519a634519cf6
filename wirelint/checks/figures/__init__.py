"""Figures in copy: what amounts a story gives, and the words around them as lines that shapes are matched on."""

from wirelint.checks.figures.figure import Figure, Kind, matched
from wirelint.checks.figures.lines import Line, Sentence, figure_lines
from wirelint.checks.figures.shapes import Shape, Shapes, shape

__all__ = ["Figure", "Kind", "Line", "Sentence", "Shape", "Shapes", "figure_lines", "matched", "shape"]
