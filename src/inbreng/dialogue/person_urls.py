"""Addresses of whoever said something: their page, their links, their erasure."""

from django.urls import path

from inbreng.dialogue.views import persons

person_patterns = [
    path("partnerschappen/<int:partnership_id>/sprekers/", persons.persons, name="persons"),
    path("sprekers/<int:person_id>/", persons.person, name="person"),
    path("sprekers/<int:person_id>/adres/", persons.edit_contact, name="edit_contact"),
    path("sprekers/<int:person_id>/links-intrekken/", persons.revoke_links, name="revoke_links"),
    path("sprekers/<int:person_id>/wissen/", persons.erase_somebody, name="erase_person"),
    path(
        "bijdragen/<int:contribution_id>/terugkomlink/",
        persons.make_return_link,
        name="make_return_link",
    ),
]
