"""Measuring the product: each figure beside its target and its yardstick."""
