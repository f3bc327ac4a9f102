"""DRAW1 itself, docs/spec/draw.md part A: bytes in, bytes out, no workspace and no clock."""
