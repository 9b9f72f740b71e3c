"""Addresses of the pictures."""

from django.urls import path

from inbreng.insights.views import pictures

BEELD = "trajecten/<int:trajectory_id>/beeld/"

picture_patterns = [
    path(BEELD, pictures.perspectives, name="picture_perspectives"),
    path(f"{BEELD}bijeenkomsten/", pictures.gatherings, name="picture_gatherings"),
    path(f"{BEELD}tafels/", pictures.tables, name="picture_tables"),
    path(f"{BEELD}wanneer/", pictures.months, name="picture_months"),
    path(f"{BEELD}spanningen/", pictures.tensions, name="picture_tensions"),
    path(f"{BEELD}gebieden/", pictures.areas, name="picture_areas"),
    path(f"{BEELD}wie-niet/", pictures.unheard, name="picture_unheard"),
    path(f"{BEELD}stemmen/", pictures.voices, name="picture_voices"),
]
