"""The door: one thin file per command."""

from wirelint.garbage import seldom

seldom()  # before anything else is imported: a process of the command line is short
