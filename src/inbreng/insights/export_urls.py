"""Addresses of what somebody takes along, and of codebooks from elsewhere."""

from django.urls import path

from inbreng.insights.views import codebooks_given, exports

urlpatterns = [
    path("trajecten/<int:trajectory_id>/meenemen/", exports.take_along, name="take_along"),
    path("uitvoer/<int:export_id>/", exports.export, name="export"),
    path("uitvoer/<int:export_id>/weghalen/", exports.remove_export, name="remove_export"),
    path(
        "trajecten/<int:trajectory_id>/codeboek-inlezen/",
        codebooks_given.read_codebook,
        name="read_codebook",
    ),
    path(
        "trajecten/<int:trajectory_id>/codeboek-inlezen/overnemen/",
        codebooks_given.take_codebook_over,
        name="take_codebook_over",
    ),
]
