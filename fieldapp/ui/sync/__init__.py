"""Sync: what waits, by network or by stick."""
