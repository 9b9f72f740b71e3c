from django.urls import path

from inbreng.programme.access_urls import access_patterns
from inbreng.programme.views import gatherings, goals, questions, report_forms, tables, trajectories

app_name = "programme"

urlpatterns = [
    path("trajecten/", trajectories.trajectories, name="trajectories"),
    path(
        "partnerschappen/<int:partnership_id>/nieuw-traject/",
        trajectories.add_trajectory,
        name="add_trajectory",
    ),
    path("trajecten/<int:trajectory_id>/", trajectories.trajectory, name="trajectory"),
    path(
        "trajecten/<int:trajectory_id>/wijzigen/",
        trajectories.edit_trajectory,
        name="edit_trajectory",
    ),
    path("trajecten/<int:trajectory_id>/bereik/", trajectories.coverage, name="coverage"),
    path(
        "trajecten/<int:trajectory_id>/wie-willen-we-horen/",
        goals.hearing_goals,
        name="hearing_goals",
    ),
    path(
        "trajecten/<int:trajectory_id>/vragenlijsten/",
        questions.question_sets,
        name="question_sets",
    ),
    path(
        "trajecten/<int:trajectory_id>/nieuwe-bijeenkomst/",
        gatherings.add_gathering,
        name="add_gathering",
    ),
    path("bijeenkomsten/<int:gathering_id>/", gatherings.gathering, name="gathering"),
    path(
        "bijeenkomsten/<int:gathering_id>/verslagformulier.docx",
        report_forms.as_word,
        name="report_form_word",
    ),
    path(
        "bijeenkomsten/<int:gathering_id>/verslagformulier.txt",
        report_forms.as_text,
        name="report_form_text",
    ),
    *access_patterns,
    path(
        "bijeenkomsten/<int:gathering_id>/wijzigen/",
        gatherings.edit_gathering,
        name="edit_gathering",
    ),
    path("bijeenkomsten/<int:gathering_id>/nieuwe-tafel/", tables.add_table, name="add_table"),
    path("tafels/<int:table_id>/wijzigen/", tables.edit_table, name="edit_table"),
    path("tafels/<int:table_id>/weghalen/", tables.remove_table, name="remove_table"),
    path(
        "bijeenkomsten/<int:gathering_id>/nieuwe-vraag/",
        questions.add_question,
        name="add_question",
    ),
    path(
        "bijeenkomsten/<int:gathering_id>/vragenlijst/",
        questions.ask_question_set,
        name="ask_question_set",
    ),
    path("vragen/<int:question_id>/wijzigen/", questions.edit_question, name="edit_question"),
    path("vragen/<int:question_id>/verplaatsen/", questions.move_question, name="move_question"),
    path("vragen/<int:question_id>/weghalen/", questions.remove_question, name="remove_question"),
]
