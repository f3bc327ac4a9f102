"""The door: who is here, the PIN or password, and the first workspace of a new machine."""
