"""Publication: results and draws shown to everyone, approved and redacted by two persons."""
