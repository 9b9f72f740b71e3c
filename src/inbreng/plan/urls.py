from django.urls import path

from inbreng.plan.views import passages, plans

app_name = "plan"

urlpatterns = [
    path("trajecten/<int:trajectory_id>/plan/", plans.plan, name="plan"),
    path("plannen/<int:plan_id>/hoofdstuk/", plans.add_chapter, name="add_chapter"),
    path("hoofdstukken/<int:chapter_id>/passage/", passages.add_passage, name="add_passage"),
    path("passages/<int:passage_id>/", passages.passage, name="passage"),
    path("passages/<int:passage_id>/schrijven/", passages.write_passage, name="write_passage"),
]
