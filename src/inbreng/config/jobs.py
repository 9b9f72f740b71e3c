"""Which modules hold jobs of the worker."""

from django.apps import apps
from django.utils.module_loading import autodiscover_modules


def load_jobs() -> list[str]:
    """Import every room's ``jobs`` module, so that the worker knows them; gives the rooms back."""
    autodiscover_modules("jobs", "jobs_letters", "jobs_moderation", "jobs_suggestions")
    return [config.label for config in apps.get_app_configs() if config.name.startswith("inbreng.")]
