"""Checklists: an agency's XLSForm workbook becomes a form, and answers become its state."""
