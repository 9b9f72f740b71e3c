"""Addresses of the harvest: its list, its lines, moderation, small talks and exports."""

from django.urls import path

from inbreng.dialogue.views import (
    contributions,
    erasing,
    exports,
    harvest,
    moderation,
    short_forms,
    small_talks,
)

harvest_patterns = [
    path("trajecten/<int:trajectory_id>/oogst/", harvest.harvest, name="harvest"),
    path("trajecten/<int:trajectory_id>/oogst.csv", exports.harvest_csv, name="harvest_csv"),
    path("trajecten/<int:trajectory_id>/oogst.xlsx", exports.harvest_xlsx, name="harvest_xlsx"),
    path("bijdragen/<int:contribution_id>/", contributions.contribution, name="contribution"),
    path(
        "bijdragen/<int:contribution_id>/kenmerken/",
        contributions.describe_contribution,
        name="describe",
    ),
    path("bijdragen/<int:contribution_id>/soort/", contributions.confirm, name="confirm_kind"),
    path("bijdragen/<int:contribution_id>/aanvullen/", contributions.complete, name="complete"),
    path("bijdragen/<int:contribution_id>/waarom/", contributions.why, name="tell_why"),
    path("bijdragen/<int:contribution_id>/wissen/", erasing.erase, name="erase"),
    path("trajecten/<int:trajectory_id>/nakijken/", moderation.moderation, name="moderation"),
    path(
        "trajecten/<int:trajectory_id>/nakijken/plaatsen/",
        moderation.release_all,
        name="release_all",
    ),
    path("bijdragen/<int:contribution_id>/plaatsen/", moderation.release, name="release"),
    path("bijdragen/<int:contribution_id>/afschermen/", moderation.redact, name="redact"),
    path("bijdragen/<int:contribution_id>/weigeren/", moderation.refuse, name="refuse"),
    path("bijdragen/<int:contribution_id>/achterhouden/", moderation.hold, name="hold"),
    path("bijdragen/<int:contribution_id>/terugzetten/", moderation.undo, name="undo_moderation"),
    path("trajecten/<int:trajectory_id>/gesprek/", small_talks.small_talk, name="small_talk"),
    path("trajecten/<int:trajectory_id>/afkortingen/", short_forms.short_forms, name="short_forms"),
    path(
        "trajecten/<int:trajectory_id>/afkortingen/<int:short_form_id>/weghalen/",
        short_forms.forget,
        name="forget_short_form",
    ),
]
