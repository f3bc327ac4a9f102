"""The inspection: questions, answers, evidence."""
