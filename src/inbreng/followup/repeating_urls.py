"""Addresses of places where erased words are repeated."""

from django.urls import path

from inbreng.followup.views import repeating

urlpatterns = [
    path("bijdragen/<int:contribution_id>/elders/", repeating.repeated, name="repeated"),
    path(
        "sprekers/<int:person_id>/elders/", repeating.repeated_of_person, name="repeated_of_person"
    ),
    path(
        "trajecten/<int:trajectory_id>/gewiste-woorden/",
        repeating.repetitions,
        name="repetitions",
    ),
    path("gewiste-woorden/<int:repetition_id>/", repeating.settle, name="settle_repetition"),
]
