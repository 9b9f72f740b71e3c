from django.urls import path

from inbreng.consultation.views import (
    constituency,
    consultations,
    doors,
    invitations,
    own,
    results,
    steps,
    taking_part,
)

app_name = "consultation"

HERE = "raadplegingen/<int:consultation_id>"
ALL = "trajecten/<int:trajectory_id>/raadplegingen"

urlpatterns = [
    path(f"{ALL}/", consultations.consultations, name="consultations"),
    path(f"{ALL}/nieuw/", consultations.add_consultation, name="add_consultation"),
    path(
        "trajecten/<int:trajectory_id>/achterban/",
        constituency.constituencies,
        name="constituencies",
    ),
    path(f"{HERE}/", consultations.consultation, name="consultation"),
    path(f"{HERE}/wijzigen/", consultations.edit_consultation, name="edit_consultation"),
    path(f"{HERE}/stukken/", consultations.subjects, name="subjects"),
    path(f"{HERE}/zo-ziet-het-eruit/", consultations.preview, name="preview"),
    path(f"{HERE}/verlengen/", steps.extend, name="extend"),
    path(f"{HERE}/uitnodigingen/", invitations.invitations, name="invitations"),
    path(
        f"{HERE}/uitnodigingen/wie-ja-zei/",
        invitations.invite_who_agreed,
        name="invite_who_agreed",
    ),
    path(f"{HERE}/herinneren/", invitations.remind, name="remind"),
    path(f"{HERE}/reacties/", results.remarks, name="remarks"),
    path(f"{HERE}/resultaten/", results.results, name="results"),
    path(f"{HERE}/achterban/", constituency.constituency, name="constituency"),
    path(f"{HERE}/stap/<str:step>/", steps.move, name="move"),
    path(
        "raadplegingen/passage/<int:passage_id>/", results.passage_remarks, name="passage_remarks"
    ),
    path(
        "uitnodigingen/<int:invitation_id>/intrekken/",
        invitations.revoke_invitation,
        name="revoke_invitation",
    ),
    path("raadpleging/<str:consultation_address>/", taking_part.take_part, name="take_part"),
    path(
        "raadpleging/<str:consultation_address>/terugtrekken/",
        taking_part.withdraw,
        name="withdraw",
    ),
    path("mijn-inbreng/reacties/", own.own_remarks, name="own_remarks"),
    path("uitnodiging/<str:invitation_token>/", doors.door, name="door"),
]
