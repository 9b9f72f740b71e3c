"""Addresses of accounts per board and papers per school."""

from django.urls import path

from inbreng.answers.views import accounts

account_patterns = [
    path("trajecten/<int:trajectory_id>/verantwoording/", accounts.accounts, name="accounts"),
    path(
        "trajecten/<int:trajectory_id>/verantwoording/<str:whom>/",
        accounts.account,
        name="account",
    ),
    path(
        "trajecten/<int:trajectory_id>/verantwoording/<str:whom>/<str:account_paper>.<str:ending>",
        accounts.account_file,
        name="account_file",
    ),
]
