"""Notices: what is printed, numbered, signed, served, and how anyone can check it later."""
