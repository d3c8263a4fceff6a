"""Pictures drawn from data: geometry only, no markup and no catalogue."""
