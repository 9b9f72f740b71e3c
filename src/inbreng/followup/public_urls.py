from django.urls import path

from inbreng.followup.views import public_pages

OF = "trajecten/<int:trajectory_id>/openbaar"

urlpatterns = [
    path("openbaar/<slug:page_slug>/", public_pages.public, name="public"),
    path(
        "openbaar/<slug:page_slug>/passage/<int:passage_id>/",
        public_pages.public_passage,
        name="public_passage",
    ),
    path(f"{OF}/", public_pages.public_page, name="public_page"),
    path(f"{OF}/voorbeeld/", public_pages.preview, name="public_preview"),
    path(f"{OF}/openen/", public_pages.open_page, name="open_public_page"),
    path(f"{OF}/sluiten/", public_pages.close_page, name="close_public_page"),
]
