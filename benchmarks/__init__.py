"""What wirelint costs, beside its peers; see the README in this folder."""
