"""Inspections: who checks whom on what ground, what was answered, found and said."""
