"""The demo: invented people and shops, and one whole day of their work through the real acts."""
