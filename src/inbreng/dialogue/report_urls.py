from django.urls import URLPattern, path

from inbreng.dialogue.views import preview, reports, uploads

report_patterns: list[URLPattern] = [
    path("trajecten/<int:trajectory_id>/inlezen/", uploads.uploads, name="uploads"),
    path("bestanden/<int:file_id>/", uploads.stored_file, name="stored_file"),
    path("verslagen/<int:report_id>/", reports.report, name="report"),
    path("verslagen/<int:report_id>/toch-inlezen/", uploads.go_on, name="go_on"),
    path("verslagen/<int:report_id>/weglaten/", uploads.leave_out, name="leave_out"),
    path("verslagen/<int:report_id>/wijzigen/", preview.change, name="report_change"),
    path("verslagen/<int:report_id>/plaatsen/", reports.publish, name="report_publish"),
    path("verslagen/<int:report_id>/intrekken/", reports.withdraw, name="report_withdraw"),
]
