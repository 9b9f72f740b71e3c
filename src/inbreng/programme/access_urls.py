from django.urls import path

from inbreng.programme.views import access

access_patterns = [
    path("partnerschappen/<int:partnership_id>/", access.enter, name="enter"),
    path("rollen/<int:role_id>/trajecten/", access.access, name="access"),
    path(
        "partnerschappen/<int:partnership_id>/mensen/<int:user_id>/werk/",
        access.work_of,
        name="work_of",
    ),
]
