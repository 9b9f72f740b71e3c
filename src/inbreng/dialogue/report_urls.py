from django.urls import URLPattern

report_patterns: list[URLPattern] = []
