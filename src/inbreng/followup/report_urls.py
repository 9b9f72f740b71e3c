from django.urls import path

from inbreng.followup.views import (
    attachments,
    media,
    public_reports,
    publishing,
    report_backs,
    writing,
)

OF = "bijeenkomsten/<int:gathering_id>/terugblik"
PART = "terugblik-delen/<int:section_id>"
FILE = "terugblik/<slug:slug>/bestanden/<int:attachment_id>"

urlpatterns = [
    path(
        "trajecten/<int:trajectory_id>/terugblikken/",
        report_backs.report_backs,
        name="report_backs",
    ),
    path(f"{OF}/", report_backs.report_back, name="report_back"),
    path(f"{OF}/stand/", report_backs.standing, name="report_back_standing"),
    path(f"{OF}/opnieuw/", report_backs.refresh, name="refresh_report_back"),
    path(f"{OF}/versies/", report_backs.versions, name="report_back_versions"),
    path(f"{OF}/titel/", writing.rename, name="rename_report_back"),
    path(f"{OF}/nieuw-deel/", writing.add_section, name="add_section"),
    path(f"{OF}/citaten-vrijgeven/", writing.release_chosen, name="release_chosen"),
    path(f"{OF}/publiceren/", publishing.publish, name="publish_report_back"),
    path(f"{OF}/intrekken/", publishing.withdraw, name="withdraw_report_back"),
    path(f"{OF}/niet-nodig/", publishing.need_none, name="need_no_report_back"),
    path(f"{OF}/heropenen/", publishing.reopen, name="reopen_report_back"),
    path(f"{OF}/mailen/", publishing.tell_by_mail, name="mail_report_back"),
    path(f"{OF}/nieuw-bestand/", attachments.attach, name="attach"),
    path(
        f"{OF}/concept.docx",
        public_reports.draft_document,
        {"format": "docx"},
        name="draft_word",
    ),
    path(f"{OF}/concept.pdf", public_reports.draft_document, {"format": "pdf"}, name="draft_pdf"),
    path(f"{PART}/", writing.edit_section, name="edit_section"),
    path(f"{PART}/verplaatsen/", writing.move_section, name="move_section"),
    path(f"{PART}/tonen/", writing.show_section, name="show_section"),
    path(f"{PART}/weghalen/", writing.remove_section, name="remove_section"),
    path(
        "terugblik-bestanden/<int:attachment_id>/weghalen/",
        attachments.remove_attachment,
        name="remove_attachment",
    ),
    path("trajecten/<int:trajectory_id>/bijlagen/", media.media, name="media"),
    path("trajecten/<int:trajectory_id>/bijlagen/nieuw/", media.add_media, name="add_media"),
    path("bijlagen/<int:attachment_id>/", media.edit_media, name="edit_media"),
    path("bijlagen/<int:attachment_id>/bestand/", media.media_file, name="media_file"),
    path("bijlagen/<int:attachment_id>/ondertitels/", media.media_captions, name="media_captions"),
    path("terugblik/<slug:slug>/", public_reports.public_report, name="public_report"),
    path(
        "terugblik/<slug:slug>/terugblik.docx",
        public_reports.public_document,
        {"format": "docx"},
        name="public_word",
    ),
    path(
        "terugblik/<slug:slug>/terugblik.pdf",
        public_reports.public_document,
        {"format": "pdf"},
        name="public_pdf",
    ),
    path(f"{FILE}/", public_reports.public_file, name="public_file"),
    path(f"{FILE}/ondertitels/", public_reports.public_captions, name="public_captions"),
]
