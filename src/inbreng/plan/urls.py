from django.urls import path

from inbreng.plan.coverage_urls import coverage_patterns
from inbreng.plan.earlier_urls import earlier_patterns
from inbreng.plan.goal_urls import goal_patterns
from inbreng.plan.margin_urls import margin_patterns
from inbreng.plan.passage_urls import passage_patterns
from inbreng.plan.views import chapters, editions, gaps, plans

app_name = "plan"

urlpatterns = [
    *passage_patterns,
    *margin_patterns,
    *coverage_patterns,
    *goal_patterns,
    *earlier_patterns,
    path("trajecten/<int:trajectory_id>/plan/", plans.plan, name="plan"),
    path("trajecten/<int:trajectory_id>/plan/hoofdstukken/", chapters.outline, name="outline"),
    path("trajecten/<int:trajectory_id>/plan/uitgaven/", editions.editions, name="editions"),
    path("trajecten/<int:trajectory_id>/plan/veranderd/", editions.changes, name="changes"),
    path("trajecten/<int:trajectory_id>/plan/nog-te-doen/", gaps.gaps, name="gaps"),
    path("inzichten/<int:insight_id>/in-het-plan/", gaps.place_insight, name="place_insight"),
    path("plannen/<int:plan_id>/wijzigen/", plans.edit_plan, name="edit_plan"),
    path("plannen/<int:plan_id>/hoofdstuk/", chapters.add_chapter, name="add_chapter"),
    path("plannen/<int:plan_id>/sjabloon/", chapters.keep_as_template, name="keep_as_template"),
    path("uitgaven/<int:edition_id>/", editions.edition, name="edition"),
    path(
        "uitgaven/<int:edition_id>/bestand.<str:ending>",
        editions.edition_file,
        name="edition_file",
    ),
    path("uitgaven/<int:edition_id>/publiceren/", editions.publish_edition, name="publish_edition"),
    path(
        "uitgaven/<int:edition_id>/niet-publiceren/",
        editions.hold_back_edition,
        name="hold_back_edition",
    ),
    path("hoofdstukken/<int:chapter_id>/", chapters.chapter, name="chapter"),
    path("hoofdstukken/<int:chapter_id>/wijzigen/", chapters.edit_chapter, name="edit_chapter"),
    path(
        "hoofdstukken/<int:chapter_id>/verplaatsen/<str:way>/",
        chapters.move_chapter,
        name="move_chapter",
    ),
    path("hoofdstukken/<int:chapter_id>/weghalen/", chapters.remove_chapter, name="remove_chapter"),
    path(
        "hoofdstukken/<int:chapter_id>/terugzetten/",
        chapters.restore_chapter,
        name="restore_chapter",
    ),
]
