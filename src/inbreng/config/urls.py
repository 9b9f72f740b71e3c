"""All addresses of the site, room by room."""

from django.urls import include, path
from django.views.i18n import set_language

from inbreng.config.api import api

urlpatterns = [
    path("api/", api.urls),
    path("", include("inbreng.people.account_urls")),
    path("taal/", set_language, name="set_language"),
    path("", include("inbreng.trail.urls")),
    path("", include("inbreng.people.urls")),
    path("", include("inbreng.programme.urls")),
    path("", include("inbreng.dialogue.urls")),
    path("", include("inbreng.insights.urls")),
    path("", include("inbreng.plan.urls")),
    path("", include("inbreng.consultation.urls")),
    path("", include("inbreng.answers.urls")),
    path("", include("inbreng.route.urls")),
    path("", include("inbreng.followup.urls")),
    path("", include("inbreng.sample.urls")),
]
