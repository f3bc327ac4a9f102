"""The registry: objects and inspectors, found as one types."""
