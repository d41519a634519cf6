"""Runs rules over copy."""

from wirelint.engine.linter import Linter

__all__ = ["Linter"]
