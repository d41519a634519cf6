"""The settings of ``wirelint init``: every key and what it is for; those that most desks leave are comments."""

CONFIG_TEMPLATE = """\
# Settings of wirelint. It reads the nearest wirelint.yaml at or above the folder that it is run in.
# `wirelint config show` prints the settings in force. A line that starts with # is a comment; take the # off to use it.

# The packs of rules: "bundled" are those that come with wirelint, the others are folders beside this file.
packs: [bundled, rules/house]

# What the copy is for: "publish" (readers will see it) or "wire" (clients and desks, who may see notes).
target: publish

# What stops a commit or a build: error, warning or suggestion, and whatever is worse.
fail-on: warning

# The spelling of the house, american or british. Without it, each story is held to the spelling that it has.
# dialect: british

# A house style beside the bundled rules: ap, economist, guardian or reuters; its rules are ap/months and so on.
# profile: ap

# Rules that are not wanted, by id or by pack; and rules that are off by default and are wanted.
# ignore: [repetition/punctuation]
# extend-select: [house/close-sources]
# To run some rules and no others:
# select: [quotes, residue, house]

# How grave a rule or pack is for this desk: error, warning, suggestion or off.
# severity:
#   house: error

# The most characters that a field may have, in formats that have fields.
# limits:
#   headline: 90
#   caption: 200

# Files and folders that are not checked. * stands for part of a name, ** for any folders.
exclude: [archive/]

# Settings for some files only.
# per-path:
#   "wire/**":
#     target: wire

# Copy that is not UTF-8 and does not say what it is:
# encoding: cp1252

# The format of files whose content does not tell it, and the column of tables that holds the copy:
# format: plain
# field: body

# LanguageTool as a second opinion, once `wirelint languagetool install` has put it here.
# languagetool:
#   local: true

# Old findings that may stay, until somebody works on them: record them with `wirelint check --write-baseline`.
# baseline: wirelint-baseline.json

# Settings to start from: a folder or file relative to this one, or the name of an installed package.
# extends: ../newsroom
"""
