"""``python -m wirelint``."""

from wirelint.cli.main import main

main()
