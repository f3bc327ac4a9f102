"""Evidence: what was seen, sealed as it came, with its origin never overstated."""
