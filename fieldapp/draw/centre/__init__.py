"""The slot and its code: what the centre issues, the device asks for, and auditors keep."""
