"""Defects put into sound copy by a seeded generator: one table of kinds, and how many of each are found."""
