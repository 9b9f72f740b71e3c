"""Who may do what here, each in one sentence."""
