"""The day's work: what is unfinished, what is near, what waits for the person."""
