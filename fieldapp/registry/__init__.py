"""The two registers of double-random inspection: objects that may be inspected, and inspectors."""
