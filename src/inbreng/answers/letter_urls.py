"""Addresses of letters on paper."""

from django.urls import path

from inbreng.answers.views import letters

letter_patterns = [
    path(
        "trajecten/<int:trajectory_id>/antwoordbrieven/",
        letters.letter_templates,
        name="letter_templates",
    ),
    path(
        "trajecten/<int:trajectory_id>/antwoordbrieven/voorbeeld/<str:recipients>/",
        letters.letter_example,
        name="letter_example",
    ),
    path("antwoordbrieven/<int:template_id>/", letters.letter_template, name="letter_template"),
    path(
        "antwoordbrieven/<int:template_id>/voorbeeld/",
        letters.letter_preview,
        name="letter_preview",
    ),
    path("antwoordbrieven/<int:template_id>/maken/", letters.make_letters, name="make_letters"),
    path(
        "antwoordbrieven/<int:template_id>/weg/",
        letters.remove_letter_template,
        name="remove_letter_template",
    ),
    path("antwoordbrieven/rondes/<int:round_id>/", letters.letter_round, name="letter_round"),
]
