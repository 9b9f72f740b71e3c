"""All addresses of the site, room by room."""

from django.urls import include, path

urlpatterns = [
    path("inloggen/", include("allauth.urls")),
    path("", include("inbreng.trail.urls")),
    path("", include("inbreng.people.urls")),
    path("", include("inbreng.programme.urls")),
    path("", include("inbreng.dialogue.urls")),
    path("", include("inbreng.insights.urls")),
    path("", include("inbreng.plan.urls")),
]
