"""Addresses of what the plan rests on, and of its goals by year."""

from django.urls import path

from inbreng.plan.views import coverage, years

coverage_patterns = [
    path("trajecten/<int:trajectory_id>/plan/dekking/", coverage.coverage, name="coverage"),
    path("hoofdstukken/<int:chapter_id>/stemmen/", coverage.chapter_voices, name="chapter_voices"),
    path("plannen/<int:plan_id>/doelen/", years.goals, name="goals"),
]
