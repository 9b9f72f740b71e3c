"""Addresses of the decision log."""

from django.urls import path

from inbreng.answers.views import decisions

decision_patterns = [
    path("trajecten/<int:trajectory_id>/besluiten/", decisions.decisions, name="decisions"),
    path(
        "trajecten/<int:trajectory_id>/besluiten/nieuw/",
        decisions.new_decision,
        name="new_decision",
    ),
    path(
        "trajecten/<int:trajectory_id>/besluiten/bestand.<str:ending>",
        decisions.decisions_file,
        name="decisions_file",
    ),
    path("besluiten/<int:decision_id>/", decisions.change_decision, name="decision"),
    path(
        "besluiten/<int:decision_id>/intrekken/",
        decisions.withdraw_decision,
        name="withdraw_decision",
    ),
    path(
        "besluiten/<int:decision_id>/terugzetten/",
        decisions.put_decision_back,
        name="put_decision_back",
    ),
]
