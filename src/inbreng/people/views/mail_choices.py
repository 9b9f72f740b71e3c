"""What somebody wants mail about: from the link in a letter, or from their own page."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inbreng.core.access import SignInFirst
from inbreng.core.doors import secretly
from inbreng.people.actions.mail_choices import choose_topics, stop_everything
from inbreng.people.forms.post import STOP_WORDS, MailChoiceForm
from inbreng.people.letters.tokens import read_token
from inbreng.people.models import MailChoice, Partnership, User
from inbreng.people.queries.organisations import partnerships_for
from inbreng.people.queries.post import Recipient, recipient, wanted_topics
from inbreng.people.queries.return_links import SESSION_KEY, person_behind
from inbreng.people.views.fetching import visitor

Way = MailChoice.Way


# Exempt because the signed address itself is the key: who does not know it can do nothing with it,
# and the mail program that presses "unsubscribe" (RFC 8058) has no cookie.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mail_choices(request: HttpRequest, mail_token: str) -> HttpResponse:
    """Choose by topic, with the link of a letter as key."""
    partnership, one = _behind(mail_token)
    response = _choose(request, partnership, one, way=Way.LETTER)
    return secretly(response)


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, mail_token: str) -> HttpResponse:
    """Stop all mail: at once by POST; a GET asks first, because mail scanners open links."""
    partnership, one = _behind(mail_token)
    is_done = request.method == "POST"
    if is_done:
        is_program = request.POST.get("List-Unsubscribe") == "One-Click"
        stop_everything(
            partnership=partnership,
            recipient=one,
            words_shown=str(STOP_WORDS),
            way=Way.ONE_CLICK if is_program else Way.LETTER,
            now=timezone.now(),
        )
    context = {"partnership": partnership, "token": mail_token}
    context |= {"is_done": is_done, "words": STOP_WORDS}
    return secretly(render(request, "people/stop_mail.html", context))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my_mail_choices(request: HttpRequest) -> HttpResponse:
    """Choose by topic, with an account or a return link as key."""
    person = person_behind(request.session.get(SESSION_KEY), timezone.now())
    if person is not None:
        return _choose(request, person.partnership, recipient(person, None, ""), way=Way.OWN_PAGE)
    user = visitor(request)
    if not isinstance(user, User):
        raise SignInFirst(_("Log in om deze pagina te zien."))
    held = user.roles.select_related("partnership").order_by("-begins_on").first()
    partnership = held.partnership if held else partnerships_for(user).first()
    if partnership is None:
        raise Http404
    return _choose(request, partnership, recipient(None, user, ""), way=Way.OWN_PAGE)


def _choose(
    request: HttpRequest, partnership: Partnership, one: Recipient, *, way: str
) -> HttpResponse:
    form = MailChoiceForm(one, wanted_topics(one), request.POST or None)
    if request.method == "POST" and form.is_valid():
        choose_topics(
            partnership=partnership,
            recipient=one,
            wanted=form.wanted(),
            words_shown=form.words_shown(),
            way=way,
            now=timezone.now(),
        )
        messages.success(request, _("Bewaard. Je krijgt alleen nog de mail die je koos."))
        return redirect(request.path)
    context = {"partnership": partnership, "form": form, "has_address": bool(one.email)}
    return render(request, "people/mail_choices.html", context)


def _behind(token: str) -> tuple[Partnership, Recipient]:
    found = read_token(token)
    if found is None:
        raise Http404
    return found
