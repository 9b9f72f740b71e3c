"""The API of the site, room by room; described at /api/openapi.json."""

from ninja import NinjaAPI
from ninja.security import django_auth

from inbreng.core.problems import tell_problems
from inbreng.dialogue.api import router as dialogue
from inbreng.insights.api import router as insights

api = NinjaAPI(
    title="Inbreng",
    version="1",
    description="Read what was said and what was heard in it. "
    "Sign in on the site first: the session is the key.",
    docs_url=None,  # the page with buttons comes from another host
    auth=django_auth,
    urls_namespace="api",
)
tell_problems(api)
api.add_router("", dialogue)
api.add_router("", insights)
