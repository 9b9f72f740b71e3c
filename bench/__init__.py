"""Measurements, beside the peers where there are any: ``python -m bench`` runs them all."""
