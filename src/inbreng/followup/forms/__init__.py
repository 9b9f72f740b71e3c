"""Forms that check what people write here; they never save."""
