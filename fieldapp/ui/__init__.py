"""What a person sees and touches: pages per room on one shell; everything Qt lives here."""
