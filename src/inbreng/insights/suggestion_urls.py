"""Addresses of what a machine suggests, and of how far coders agree."""

from django.urls import path

from inbreng.insights.views import agreement, deciding, suggestions

GROUP = "voorstellen/groepen/<int:group_id>/"
ONE = "voorstellen/<int:suggestion_id>/"

urlpatterns = [
    path("trajecten/<int:trajectory_id>/voorstellen/", suggestions.suggestions, name="suggestions"),
    path("trajecten/<int:trajectory_id>/overeenstemming/", agreement.agreement, name="agreement"),
    path("themas/<int:theme_id>/voorstellen/", deciding.suggested_theme, name="suggested_theme"),
    path(GROUP, deciding.proposed_theme, name="proposed_theme"),
    path(f"{GROUP}afwijzen/", deciding.refuse_proposed_theme, name="refuse_proposed_theme"),
    path(f"{GROUP}heropenen/", deciding.reopen_proposed_theme, name="reopen_proposed_theme"),
    path(f"{ONE}afwijzen/", deciding.refuse_suggestion, name="refuse_suggestion"),
    path(f"{ONE}heropenen/", deciding.reopen_suggestion, name="reopen_suggestion"),
]
