"""What wirelint costs, beside its peers; `make bench` runs both."""
