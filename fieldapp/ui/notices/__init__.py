"""Notices: preview as printed, signing, printing, serving."""
