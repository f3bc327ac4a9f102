"""One protocol over every carrier: what to send, how it is sealed, checked and admitted."""
