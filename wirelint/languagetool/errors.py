"""What can go wrong with a server."""

from __future__ import annotations


class ServerError(Exception):
    """LanguageTool cannot be asked; the message is one clear line for an editor."""
