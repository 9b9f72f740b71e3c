from django.urls import path

from inbreng.insights.views import insights, themes

app_name = "insights"

urlpatterns = [
    path("trajecten/<int:trajectory_id>/themas/", themes.themes, name="themes"),
    path("trajecten/<int:trajectory_id>/themas/zonder/", themes.coding, name="coding"),
    path(
        "trajecten/<int:trajectory_id>/themas/indelen/",
        themes.put_under_theme,
        name="put_under_theme",
    ),
    path("themas/<int:theme_id>/", themes.theme, name="theme"),
    path("themas/<int:theme_id>/wijzigen/", themes.edit_theme, name="edit_theme"),
    path("themas/<int:theme_id>/weghalen/", themes.take_from_theme, name="take_from_theme"),
    path("trajecten/<int:trajectory_id>/inzichten/", insights.insights, name="insights"),
    path("inzichten/<int:insight_id>/", insights.insight, name="insight"),
]
