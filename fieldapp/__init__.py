"""fieldapp: verifiable, offline double-random inspections of intellectual-property matters."""

__version__ = "0.1.0"
