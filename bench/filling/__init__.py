"""Rows for a database to measure on: what the rooms above the harvest hold after some years."""
