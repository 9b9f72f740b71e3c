from django.urls import path

from inbreng.followup.views import appointing, appointments, evaluations, interests, practical

OF = "trajecten/<int:trajectory_id>/afspraken"
ONE = "afspraken/<int:appointment_id>"

urlpatterns = [
    path(f"{OF}/", appointments.actions, name="actions"),
    path(f"{OF}/lijst.csv", appointments.actions_file, {"format": "csv"}, name="actions_csv"),
    path(f"{OF}/agenda.ics", appointments.actions_file, {"format": "ics"}, name="actions_ics"),
    path(f"{OF}/nieuw/", appointing.add_appointment, name="add_appointment"),
    path("trajecten/<int:trajectory_id>/projecten/", appointments.projects, name="projects"),
    path("trajecten/<int:trajectory_id>/nu-al-te-doen/", practical.practical, name="practical"),
    path("mijn-afspraken/", appointments.own_appointments, name="own_appointments"),
    path(f"{ONE}/", appointing.appointment, name="appointment"),
    path(f"{ONE}/wijzigen/", appointing.edit_appointment, name="edit_appointment"),
    path(f"{ONE}/afronden/", appointing.close_appointment, name="close_appointment"),
    path(f"{ONE}/heropenen/", appointing.reopen_appointment, name="reopen_appointment"),
    path(f"{ONE}/belangstelling/", interests.note_interest, name="note_interest"),
    path(f"{ONE}/terugkijken/", evaluations.plan_evaluation, name="plan_evaluation"),
    path("trajecten/<int:trajectory_id>/evaluaties/", evaluations.evaluations, name="evaluations"),
    path("evaluaties/<int:moment_id>/", evaluations.evaluation, name="evaluation"),
]
