"""Settings of the site, from the environment only; docs/run/configure.md lists every variable."""

import secrets
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from inbreng.config.databases import cache_settings, database_settings, job_queue
from inbreng.config.environment import Environment

env = Environment()
PACKAGE = Path(__file__).resolve().parent.parent
HOME = Path(env.text("INBRENG_HOME", "var")).resolve()


def kept_secret(path: Path) -> str:
    """A secret made at the first start and kept in the installation's home."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48), encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


DEBUG = env.flag("INBRENG_DEBUG", default=False)
SECRET_KEY = env.text("INBRENG_SECRET_KEY") or kept_secret(HOME / "secret_key")
ALLOWED_HOSTS = env.names("INBRENG_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env.names("INBRENG_ORIGINS")
# Served over https by a proxy in front; cookies are then sent over https only.
BEHIND_HTTPS = env.flag("INBRENG_HTTPS", default=False)
# Only the sample installation lets a visitor enter as a sample role without a password.
SAMPLE = env.flag("INBRENG_SAMPLE", default=False)

INSTALLED_APPS = [
    "inbreng.core",
    "inbreng.people",
    "inbreng.programme",
    "inbreng.dialogue",
    "inbreng.insights",
    "inbreng.plan",
    "inbreng.consultation",
    "inbreng.answers",
    "inbreng.route",
    "inbreng.followup",
    "inbreng.trail",
    "inbreng.sample",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_prose_editor",
    "huey.contrib.djhuey",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "inbreng.core.middleware.PagesInGzip",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "inbreng.core.middleware.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "inbreng.core.middleware.refusals_as_pages",
    "csp.middleware.CSPMiddleware",
]

ROOT_URLCONF = "inbreng.config.urls"
WSGI_APPLICATION = "inbreng.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "inbreng.config.context.surroundings",
            ],
        },
    },
]

DATABASES = {"default": database_settings(env, HOME)}
CACHES = {"default": cache_settings(env)}
HUEY = job_queue(env, HOME)

# Where people are signed in ------------------------------------------------
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "trail:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "trail:home"
ACCOUNT_ADAPTER = "inbreng.people.sign_in.MembersOnly"
ACCOUNT_LOGIN_METHODS = {"email"}
# Nobody signs up; but without a password here allauth lets none open an account either.
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_FORMS = {
    "login": "inbreng.people.forms.sign_in.PasswordForm",
    "request_login_code": "inbreng.people.forms.sign_in.AddressForm",
    "confirm_login_code": "inbreng.people.forms.sign_in.CodeForm",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a letter whenever somebody's way in changes
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by an editor; the code by mail proves it
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = None
MFA_ADAPTER = "inbreng.people.sign_in.Passkeys"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_FORMS = {"add_webauthn": "inbreng.people.forms.sign_in.PasskeyForm"}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or SAMPLE
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_HTTPS)  # limits per address count visitors, not the proxy
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14

# Words and time -----------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Files ----------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
# Pressed already, or only read by who looks into a script.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["jpg", "png", "webp", "woff2", "map"]
MEDIA_ROOT = HOME / "files"  # kept uploads; no URL leads here
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
UPLOAD_LIMIT = env.number("INBRENG_UPLOAD_LIMIT_MB", 100, least=1) * 1024 * 1024
# The worker reads again what was published, with deduce: `pip install inbreng[deep-screening]`.
DEEP_SCREENING = env.flag("INBRENG_DEEP_SCREENING", default=False)
# Called by dialogue before words are erased, so that texts of higher rooms are looked through.
BEFORE_WORDS_GO = "inbreng.followup.actions.repeating.words_go"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # text fields; files go to disk
DATA_UPLOAD_MAX_NUMBER_FILES = 100
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# The front (docs/architecture.md, "Processes") ----------------------------------
SERVE_THREADS = env.number("INBRENG_THREADS", 8, least=1)
REQUEST_LIMIT = UPLOAD_LIMIT * 2
REQUEST_SECONDS = env.number("INBRENG_REQUEST_SECONDS", 120, least=1)

# Mail ----------------------------------------------------------------------------
# Where people reach this site, for links in letters: the worker sees no request to tell it.
SITE_ADDRESS = env.address("INBRENG_ADDRESS", "http://localhost:8000")
EMAIL_HOST = env.text("INBRENG_MAIL_HOST")
EMAIL_PORT = env.number("INBRENG_MAIL_PORT", 587, least=1)
EMAIL_HOST_USER = env.text("INBRENG_MAIL_USER")
EMAIL_HOST_PASSWORD = env.text("INBRENG_MAIL_PASSWORD")
EMAIL_USE_TLS = env.flag("INBRENG_MAIL_TLS", default=True)
EMAIL_TIMEOUT = 30  # seconds; a server that stays silent holds no worker
MAIL_PER_MINUTE = env.number("INBRENG_MAIL_PER_MINUTE", 300, least=1)
DEFAULT_FROM_EMAIL = env.text("INBRENG_MAIL_FROM", "Inbreng <inbreng@localhost>")
EMAIL_FILE_PATH = HOME / "mail"  # without a mail host letters are laid here, one file each
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.filebased.EmailBackend"
)

# What the browser may do -----------------------------------------------------------
# Nothing of an address leaves this site. "no-referrer" would also blank the Origin that the CSRF
# check needs; the page of a return link, whose address is a secret, sets it for itself.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = BEHIND_HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_HTTPS else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if BEHIND_HTTPS else 0
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_tokens": {"()": "inbreng.core.logging.WithoutTokens"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["no_tokens"],
        },
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "huey": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
    },
}
