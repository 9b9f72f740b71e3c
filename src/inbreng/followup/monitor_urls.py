from django.urls import path

from inbreng.followup.views import monitor

OF = "trajecten/<int:trajectory_id>"
YEAR = "jaarverslag/<int:school_year>"

urlpatterns = [
    path(f"{OF}/monitor/", monitor.monitor, name="monitor"),
    path(f"{OF}/monitor/nieuwe-link/", monitor.make_inspector_link, name="make_inspector_link"),
    path(f"{OF}/{YEAR}/", monitor.term_report, name="term_report"),
    path(
        f"{OF}/{YEAR}/jaarverslag.docx",
        monitor.term_document,
        {"format": "docx"},
        name="term_word",
    ),
    path(
        f"{OF}/{YEAR}/jaarverslag.pdf",
        monitor.term_document,
        {"format": "pdf"},
        name="term_pdf",
    ),
    path(f"{OF}/jaar/<int:year>/", monitor.collection, name="collection"),
    path(
        f"{OF}/jaar/<int:year>/jaarbundel.docx",
        monitor.collection_document,
        {"format": "docx"},
        name="collection_word",
    ),
    path(
        f"{OF}/jaar/<int:year>/jaarbundel.pdf",
        monitor.collection_document,
        {"format": "pdf"},
        name="collection_pdf",
    ),
    path(f"passages/<int:passage_id>/{YEAR}/", monitor.remark_on_year, name="remark_on_year"),
    path("ambities/<int:ambition_id>/", monitor.ambition, name="ambition"),
    path("metingen/<int:reading_id>/weghalen/", monitor.remove_reading, name="remove_reading"),
    path("meekijken/<str:inspector_token>/", monitor.inspector, name="inspector"),
    path(
        "meekijken-links/<int:inspector_link_id>/intrekken/",
        monitor.revoke_inspector_link,
        name="revoke_inspector_link",
    ),
]
