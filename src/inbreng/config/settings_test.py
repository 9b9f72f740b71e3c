"""Settings of the tests: fast, in memory where nothing is lost by it, and loud."""

import atexit
import shutil
import tempfile
from pathlib import Path

import huey

from inbreng.config.settings import *  # noqa: F403 – a settings module takes over another whole
from inbreng.config.settings import MIDDLEWARE

SECRET_KEY = "only for tests"  # noqa: S105
HOME = Path(tempfile.mkdtemp(prefix="inbreng-test-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
MEDIA_ROOT = HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]
HUEY = huey.MemoryHuey("inbreng", immediate=True, results=False)
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
