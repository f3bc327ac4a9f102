"""Publication: what the world will see, after two people agreed."""
