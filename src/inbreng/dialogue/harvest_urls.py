from django.urls import URLPattern

harvest_patterns: list[URLPattern] = []
