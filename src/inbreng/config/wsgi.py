"""Django's WSGI application; the front (``front.py``) runs it on a fixed pool of threads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inbreng.config.settings")
application = get_wsgi_application()
