from django.urls import path

from inbreng.followup.views import inspecting, monitor, years

OF = "trajecten/<int:trajectory_id>"
YEAR = "jaarverslag/<int:school_year>"

urlpatterns = [
    path(f"{OF}/monitor/", monitor.monitor, name="monitor"),
    path(f"{OF}/monitor/nieuwe-link/", inspecting.make_inspector_link, name="make_inspector_link"),
    path(f"{OF}/{YEAR}/", years.term_report, name="term_report"),
    path(
        f"{OF}/{YEAR}/jaarverslag.docx",
        years.term_document,
        {"format": "docx"},
        name="term_word",
    ),
    path(
        f"{OF}/{YEAR}/jaarverslag.pdf",
        years.term_document,
        {"format": "pdf"},
        name="term_pdf",
    ),
    path(f"{OF}/jaar/<int:year>/", years.collection, name="collection"),
    path(
        f"{OF}/jaar/<int:year>/jaarbundel.docx",
        years.collection_document,
        {"format": "docx"},
        name="collection_word",
    ),
    path(
        f"{OF}/jaar/<int:year>/jaarbundel.pdf",
        years.collection_document,
        {"format": "pdf"},
        name="collection_pdf",
    ),
    path(f"passages/<int:passage_id>/{YEAR}/", years.remark_on_year, name="remark_on_year"),
    path("ambities/<int:ambition_id>/", monitor.ambition, name="ambition"),
    path("metingen/<int:reading_id>/weghalen/", monitor.remove_reading, name="remove_reading"),
    path("meekijken/<str:inspector_token>/", inspecting.inspector, name="inspector"),
    path(
        "meekijken-links/<int:inspector_link_id>/intrekken/",
        inspecting.revoke_inspector_link,
        name="revoke_inspector_link",
    ),
]
