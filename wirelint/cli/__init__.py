"""The door: one thin file per command."""
