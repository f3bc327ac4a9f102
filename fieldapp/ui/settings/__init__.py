"""Settings of this machine's window."""
