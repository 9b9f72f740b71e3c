from django.urls import path

from inbreng.route.views import (
    calendars,
    council,
    direction,
    dossiers,
    outcomes,
    questions,
    routes,
    steps,
    table,
    terms,
)

app_name = "route"

urlpatterns = [
    path("trajecten/<int:trajectory_id>/route/", routes.route, name="route"),
    path("trajecten/<int:trajectory_id>/route/begin/", routes.begin_route, name="begin_route"),
    path("trajecten/<int:trajectory_id>/route/stap/", routes.add_step, name="add_step"),
    path("trajecten/<int:trajectory_id>/route/terugtellen/", routes.count_back, name="count_back"),
    path("trajecten/<int:trajectory_id>/route/instellingen/", terms.terms, name="terms"),
    path(
        "trajecten/<int:trajectory_id>/route/weken/<int:week_id>/weghalen/",
        terms.remove_free_week,
        name="remove_free_week",
    ),
    path(
        "trajecten/<int:trajectory_id>/route/fasen/<int:phase_id>/weghalen/",
        terms.remove_phase,
        name="remove_phase",
    ),
    path(
        "trajecten/<int:trajectory_id>/route/agenda/",
        calendars.make_calendar_link,
        name="make_calendar_link",
    ),
    path(
        "trajecten/<int:trajectory_id>/route/agenda/weg/",
        calendars.revoke_calendar_link,
        name="revoke_calendar_link",
    ),
    path("agenda/<str:calendar_token>/route.ics", calendars.calendar, name="calendar"),
    path("stappen/<int:step_id>/", steps.step, name="step"),
    path("stappen/<int:step_id>/stap.ics", calendars.step_calendar, name="step_calendar"),
    path("stappen/<int:step_id>/wijzigen/", steps.edit_step, name="edit_step"),
    path("stappen/<int:step_id>/verplaatsen/<str:way>/", steps.move_step, name="move_step"),
    path("stappen/<int:step_id>/overslaan/", steps.skip_step, name="skip_step"),
    path("stappen/<int:step_id>/opnemen/", steps.take_step_up, name="take_step_up"),
    path("stappen/<int:step_id>/weghalen/", steps.remove_step, name="remove_step"),
    path("stappen/<int:step_id>/op-tafel/", steps.put_edition, name="put_edition"),
    path("stappen/<int:step_id>/vrijgeven/", steps.release_step, name="release_step"),
    path(
        "stappen/<int:step_id>/vrijgave-terug/", steps.take_release_back, name="take_release_back"
    ),
    path("stappen/<int:step_id>/mensen/", table.ask_person, name="ask_person"),
    path(
        "betrokkenen/<int:step_person_id>/weghalen/",
        table.leave_person_out,
        name="leave_person_out",
    ),
    path("stappen/<int:step_id>/uitnodigen/", table.invite_people, name="invite_people"),
    path("stappen/<int:step_id>/organen/", table.add_body, name="add_body"),
    path("organen/<int:body_id>/weghalen/", table.remove_body, name="remove_body"),
    path("stappen/<int:step_id>/stukken/", table.lay_paper, name="lay_paper"),
    path("stukken/<int:step_paper_id>/", table.paper, name="paper"),
    path("stukken/<int:step_paper_id>/weghalen/", table.take_paper_away, name="take_paper_away"),
    path("stappen/<int:step_id>/verslag/", table.write_minutes, name="write_minutes"),
    path("organen/<int:body_id>/uitkomst/", outcomes.record_outcome, name="record_outcome"),
    path(
        "uitkomsten/<int:outcome_id>/staat-nog/", outcomes.confirm_outcome, name="confirm_outcome"
    ),
    path("uitkomsten/<int:outcome_id>/opnieuw/", outcomes.end_outcome, name="end_outcome"),
    path("voorwaarden/<int:condition_id>/", outcomes.meet_condition, name="meet_condition"),
    path("voorwaarden/<int:condition_id>/wie/", outcomes.assign_condition, name="assign_condition"),
    path(
        "voorwaarden/<int:condition_id>/weer-open/",
        outcomes.reopen_condition,
        name="reopen_condition",
    ),
    path("trajecten/<int:trajectory_id>/raad/", council.council, name="council"),
    path(
        "trajecten/<int:trajectory_id>/raad/hoofdstukken/<int:chapter_id>/",
        council.council_chapter,
        name="council_chapter",
    ),
    path("trajecten/<int:trajectory_id>/raad/vraag/", questions.ask_question, name="ask_question"),
    path(
        "trajecten/<int:trajectory_id>/raad/achterban/",
        questions.ask_own_people,
        name="ask_own_people",
    ),
    path(
        "raadsvragen/<int:council_question_id>/", questions.answer_question, name="answer_question"
    ),
    path("trajecten/<int:trajectory_id>/regie/", direction.director, name="director"),
    path("trajecten/<int:trajectory_id>/dossier/", dossiers.dossiers, name="dossiers"),
    path("dossiers/<int:dossier_id>/", dossiers.dossier, name="dossier"),
    path("dossiers/<int:dossier_id>/weghalen/", dossiers.remove_dossier, name="remove_dossier"),
]
