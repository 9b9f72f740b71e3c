"""Addresses of earlier plans and their promises."""

from django.urls import path

from inbreng.plan.views import earlier

earlier_patterns = [
    path(
        "trajecten/<int:trajectory_id>/vorige-plannen/", earlier.earlier_plans, name="earlier_plans"
    ),
    path(
        "trajecten/<int:trajectory_id>/vorige-plannen/inlezen/",
        earlier.take_in,
        name="take_in_earlier_plan",
    ),
    path("vorige-plannen/<int:earlier_id>/", earlier.earlier_plan, name="earlier_plan"),
    path(
        "vorige-plannen/<int:earlier_id>/weghalen/",
        earlier.remove_earlier_plan,
        name="remove_earlier_plan",
    ),
    path("beloften/<int:promise_id>/", earlier.settle_promise, name="settle_promise"),
    path("beloften/<int:promise_id>/geen-belofte/", earlier.unmark_promise, name="unmark_promise"),
]
