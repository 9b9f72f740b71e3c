"""Addresses of figures and papers that stand beside the voices."""

from django.urls import path

from inbreng.insights.views import papers, series

series_patterns = [
    path("trajecten/<int:trajectory_id>/reeksen/", series.all_series, name="all_series"),
    path("trajecten/<int:trajectory_id>/reeksen/nieuw/", series.add_series, name="add_series"),
    path("reeksen/<int:series_id>/", series.one_series, name="one_series"),
    path("reeksen/<int:series_id>/wijzigen/", series.edit_series, name="edit_series"),
    path("reeksen/<int:series_id>/weghalen/", series.remove_series, name="remove_series"),
    path("themas/<int:theme_id>/ernaast/", series.beside, name="beside_theme"),
    path("bronnen/<int:source_id>/", papers.outside_source, name="outside_source"),
    path(
        "bronnen/<int:source_id>/alineas/weghalen/",
        papers.remove_paragraphs,
        name="remove_paragraphs",
    ),
]
