from django.urls import path

from inbreng.trail.views import answered, chain, home, mine, trails

app_name = "trail"

urlpatterns = [
    path("", home.home, name="home"),
    path("mijn-inbreng/", mine.mine, name="mine"),
    path("mijn-inbreng/passages/<int:passage_id>/", mine.own_passage, name="own_passage"),
    path("mijn-inbreng/meedoen/", mine.take_part, name="take_part"),
    path("mijn-inbreng/weg/", mine.leave, name="leave"),
    path("spoor/bijdrage/<int:contribution_id>/", trails.contribution, name="contribution"),
    path("spoor/inzicht/<int:insight_id>/", trails.insight, name="insight"),
    path("spoor/passage/<int:passage_id>/", trails.passage, name="passage"),
    path("spoor/traject/<int:trajectory_id>/antwoorden/", answered.answered, name="answered"),
    path("trajecten/<int:trajectory_id>/keten/", chain.chain, name="chain"),
    path(
        "spoor/bijeenkomst/<int:gathering_id>/vorige-keer/",
        trails.previous_time,
        name="previous_time",
    ),
]
