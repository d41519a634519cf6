"""Copy written back to its file, whole or not at all."""

from wirelint.writers.rewrite import ChangedError, WriteError, rewrite
from wirelint.writers.temporary import sweep

__all__ = ["ChangedError", "WriteError", "rewrite", "sweep"]
