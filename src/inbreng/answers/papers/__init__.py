"""Papers to hand on: what a board's people said, what a team can talk about, what was decided."""
