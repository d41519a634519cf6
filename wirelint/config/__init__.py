"""``wirelint.yaml`` or ``[tool.wirelint]``, and what it extends -> Config."""

from wirelint.config.extends import load_config
from wirelint.config.keys import CONFIG_KEYS, FILE_NAME, INPUT_FORMATS, PLACE_KEYS, SEVERITIES
from wirelint.config.languagetool import LanguageTool
from wirelint.config.packs import pack_folders
from wirelint.config.reading import find_config, found_in
from wirelint.config.settings import Config, Named, PerPath, Settings
from wirelint.config.watchlist import WATCH_LIST, load_names

__all__ = [
    "CONFIG_KEYS",
    "FILE_NAME",
    "INPUT_FORMATS",
    "PLACE_KEYS",
    "SEVERITIES",
    "WATCH_LIST",
    "Config",
    "LanguageTool",
    "Named",
    "PerPath",
    "Settings",
    "find_config",
    "found_in",
    "load_config",
    "load_names",
    "pack_folders",
]
