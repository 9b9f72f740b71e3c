"""Questions about the route of a plan."""
