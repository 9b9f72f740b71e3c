from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "inbreng.sample"
