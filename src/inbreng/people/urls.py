from django.urls import path

from inbreng.people.views import (
    house_styles,
    letters,
    mail_choices,
    members,
    organisations,
    partnerships,
    perspectives,
    return_links,
    roles,
)

app_name = "people"

HERE = "partnerschappen/<int:partnership_id>"

urlpatterns = [
    path("partnerschappen/", partnerships.partnerships, name="partnerships"),
    path("partnerschappen/nieuw/", partnerships.add_partnership, name="add_partnership"),
    path(f"{HERE}/mensen/", members.members, name="members"),
    path(f"{HERE}/mensen/nieuw/", members.add_member, name="add_member"),
    path(f"{HERE}/mensen/<int:user_id>/", members.member, name="member"),
    path(f"{HERE}/mensen/<int:user_id>/overdragen/", roles.hand_over, name="hand_over"),
    path("rollen/<int:role_id>/", roles.change_role, name="change_role"),
    path("rollen/<int:role_id>/welkom/", members.welcome_again, name="welcome_again"),
    path("rollen/<int:role_id>/beeindigen/", roles.end_role, name="end_role"),
    path("rollen/<int:role_id>/door/<str:ends_on>/", roles.reopen_role, name="reopen_role"),
    path(f"{HERE}/organisaties/", organisations.organisations, name="organisations"),
    path(f"{HERE}/organisaties/nieuw/", organisations.add_organisation, name="add_organisation"),
    path(
        f"{HERE}/organisaties/lijst/",
        organisations.import_organisations,
        name="import_organisations",
    ),
    path("organisaties/<int:organisation_id>/", organisations.organisation, name="organisation"),
    path(
        "organisaties/<int:organisation_id>/doet-mee/<str:takes_part>/",
        organisations.set_taking_part,
        name="set_taking_part",
    ),
    path(f"{HERE}/perspectieven/", perspectives.perspectives, name="perspectives"),
    path(f"{HERE}/perspectieven/nieuw/", perspectives.add_perspective, name="add_perspective"),
    path("perspectieven/<int:perspective_id>/", perspectives.perspective, name="perspective"),
    path(
        "perspectieven/<int:perspective_id>/in-gebruik/<str:in_use>/",
        perspectives.set_in_use,
        name="set_in_use",
    ),
    path(
        "perspectieven/<int:perspective_id>/<str:way>/",
        perspectives.move_perspective,
        name="move_perspective",
    ),
    path(f"{HERE}/gegevens/", partnerships.settings, name="settings"),
    path(f"{HERE}/gegevens/logo/", partnerships.set_logo, name="set_logo"),
    path(f"{HERE}/huisstijl/", house_styles.house_style_page, name="house_style"),
    path(f"{HERE}/huisstijl/bestand/", house_styles.keep_house_file, name="keep_house_file"),
    path(
        f"{HERE}/huisstijl/proefblad/<str:paper>/",
        house_styles.house_sample,
        name="house_sample",
    ),
    path("huisstijl/<int:house_file_id>/", house_styles.house_file, name="house_file"),
    path(
        "huisstijl/<int:house_file_id>/in-gebruik/<str:in_use>/",
        house_styles.use_house_file,
        name="use_house_file",
    ),
    path(f"{HERE}/gegevens/werkgebied/", partnerships.add_area, name="add_area"),
    path(f"{HERE}/logo/", partnerships.logo, name="logo"),
    path("werkgebieden/<int:area_id>/", partnerships.area, name="area"),
    path(f"{HERE}/post/", letters.letters, name="letters"),
    path("post/<int:letter_id>/", letters.letter, name="letter"),
    path("post/<int:letter_id>/toch/", letters.send_letter_anyway, name="send_letter_anyway"),
    path("post/<int:letter_id>/houd-tegen/", letters.hold_letter, name="hold_letter"),
    path("sprekers/<int:person_id>/post/", letters.letters_of_speaker, name="letters_of_speaker"),
    path("voorkeuren/", mail_choices.my_mail_choices, name="my_mail_choices"),
    path("voorkeuren/<str:mail_token>/", mail_choices.mail_choices, name="mail_choices"),
    path("voorkeuren/<str:mail_token>/stop/", mail_choices.stop_mail, name="stop_mail"),
    path("terug/<str:token>/", return_links.return_link, name="return_link"),
]
