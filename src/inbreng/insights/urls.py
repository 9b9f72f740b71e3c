from django.urls import path

from inbreng.insights import export_urls, quote_urls, suggestion_urls, theme_urls
from inbreng.insights.picture_urls import picture_patterns
from inbreng.insights.series_urls import series_patterns
from inbreng.insights.views import insights, sharing, stating, years

app_name = "insights"

urlpatterns = [
    *picture_patterns,
    *series_patterns,
    *export_urls.urlpatterns,
    *quote_urls.urlpatterns,
    *theme_urls.urlpatterns,
    *suggestion_urls.urlpatterns,
    path("trajecten/<int:trajectory_id>/inzichten/", insights.insights, name="insights"),
    path("trajecten/<int:trajectory_id>/inzichten/nieuw/", stating.state, name="state"),
    path("trajecten/<int:trajectory_id>/inzichten/behoeften/", years.needs, name="needs"),
    path("trajecten/<int:trajectory_id>/themas/overnemen/", years.take_over, name="take_over"),
    path("themas/<int:theme_id>/jaren/", years.theme_years, name="theme_years"),
    path("inzichten/<int:insight_id>/", insights.insight, name="insight"),
    path("inzichten/<int:insight_id>/versies/", insights.insight_versions, name="insight_versions"),
    path("inzichten/<int:insight_id>/wijzigen/", stating.edit_insight, name="edit_insight"),
    path("inzichten/<int:insight_id>/vaststellen/", stating.agree, name="agree"),
    path("inzichten/<int:insight_id>/intrekken/", stating.withdraw, name="withdraw"),
    path("inzichten/<int:insight_id>/stemmen/", stating.add_evidence, name="add_evidence"),
    path(
        "inzichten/<int:insight_id>/stemmen/<int:contribution_id>/weghalen/",
        stating.drop_evidence,
        name="drop_evidence",
    ),
    path("trajecten/<int:trajectory_id>/bronnen/", sharing.outside_sources, name="outside_sources"),
    path("bronnen/<int:source_id>/wijzigen/", sharing.edit_source, name="edit_source"),
    path("bronnen/<int:source_id>/weghalen/", sharing.remove_source, name="remove_source"),
    path("trajecten/<int:trajectory_id>/bundels/", sharing.bundles, name="bundles"),
    path("trajecten/<int:trajectory_id>/bundels/nieuw/", sharing.hand_over, name="hand_over"),
    path("bundels/<int:bundle_id>/", sharing.bundle, name="bundle"),
]
