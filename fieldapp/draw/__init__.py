"""The draw: who is inspected and by whom, so that nobody can choose and anybody can check."""
