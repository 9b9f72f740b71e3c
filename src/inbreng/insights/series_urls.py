"""Addresses of figures and papers beside the voices, and of lists beside the themes."""

from django.urls import path

from inbreng.insights.views import lists, papers, series

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
    path("trajecten/<int:trajectory_id>/speerpunten/", lists.focus_points, name="focus_points"),
    path("trajecten/<int:trajectory_id>/scholing/", lists.training, name="training"),
    path("scholing/<int:need_id>/weghalen/", lists.unlist_training, name="unlist_training"),
    path("trajecten/<int:trajectory_id>/inzichten/wat-werkt/", lists.works, name="works"),
]
