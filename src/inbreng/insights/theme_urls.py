"""Addresses of the bench, the themes and the codebook."""

from django.urls import path

from inbreng.insights.views import bench, codebook, coding, shaping, sides, sorting, steps, themes

IN_TRAJECTORY = "trajecten/<int:trajectory_id>/themas/"
AT_POINT = f"{IN_TRAJECTORY}indelen/<int:contribution_id>/"
OF_THEME = "themas/<int:theme_id>/"

urlpatterns = [
    path(IN_TRAJECTORY, themes.themes, name="themes"),
    path(f"{IN_TRAJECTORY}indelen/", bench.bench, name="bench"),
    path(f"{AT_POINT}zetten/", coding.code, name="code"),
    path(f"{AT_POINT}hier/", bench.here, name="here"),
    path(f"{AT_POINT}ernaast/", bench.beside, name="beside"),
    path(f"{IN_TRAJECTORY}zonder/", sorting.coding, name="coding"),
    path(f"{IN_TRAJECTORY}zonder/zetten/", sorting.put_under_theme, name="put_under_theme"),
    path(f"{IN_TRAJECTORY}notities/", themes.write_memo, name="write_memo"),
    path(f"{IN_TRAJECTORY}stappen/", steps.steps, name="theme_steps"),
    path(f"{IN_TRAJECTORY}stappen/<int:change_id>/ongedaan/", steps.undo_step, name="undo_step"),
    path("trajecten/<int:trajectory_id>/codeboek/", codebook.codebook, name="codebook"),
    path(OF_THEME, themes.theme, name="theme"),
    path(f"{OF_THEME}naast-elkaar/", sides.side_by_side, name="theme_sides"),
    path(f"{OF_THEME}wijzigen/", themes.edit_theme, name="edit_theme"),
    path(f"{OF_THEME}samenvoegen/", shaping.merge_theme, name="merge_theme"),
    path(f"{OF_THEME}opheffen/", shaping.remove_theme, name="remove_theme"),
    path(f"{OF_THEME}volgorde/<str:way>/", shaping.order_theme, name="order_theme"),
    path(f"{OF_THEME}weghalen/", sorting.take_from_theme, name="take_from_theme"),
    path(f"{OF_THEME}verplaatsen/", sorting.move_to_theme, name="move_to_theme"),
    path(f"{OF_THEME}splitsen/", sorting.split_theme, name="split_theme"),
    path(f"{OF_THEME}stappen/", steps.steps_of_theme, name="theme_history"),
]
