// Keeps a reaction on the device until the server has it: bad wifi loses nothing, and its key makes sure it counts once.
const PLACE = `inbreng-outbox:${location.pathname}`;
const PATIENCE = 20_000;
const AGAIN_AFTER = 10_000;
// The server did not take it now, but may later: too often, or in trouble, or a page that was open too long.
const LATER = (status) => status === 403 || status === 429 || status >= 500;
let isBusy = false;
let held = null;

// Before other modules hear of it: they would mark the form as on its way.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-outbox]")) return;
  event.preventDefault();
  const fields = [...new FormData(event.target, event.submitter)];
  keep(fields);
  deliver(fields);
}, true);

window.addEventListener("online", again);
const form = document.querySelector("form[data-outbox]");
if (form?.hasAttribute("data-outbox-fresh") && crypto.randomUUID) form.elements.key.value = crypto.randomUUID();
if (form) again();

function again() {
  const fields = kept();
  if (fields) deliver(fields);
}

async function deliver(fields) {
  if (isBusy) return;
  isBusy = true;
  const answer = await send(fields).catch(() => null);
  isBusy = false;
  if (!answer || LATER(answer.status)) return wait();
  forget();
  show(await answer.text());
}

function send(fields) {
  const body = new URLSearchParams(fields);
  const token = document.querySelector("form[data-outbox] [name=csrfmiddlewaretoken]");
  if (token) body.set("csrfmiddlewaretoken", token.value);
  return fetch(location.pathname, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
}

function wait() {
  const says = document.querySelector("[data-outbox-says]");
  if (says) {
    says.hidden = false;
    says.scrollIntoView({ block: "center" });
  }
  const waiting = document.querySelector("form[data-outbox]");
  if (waiting) waiting.inert = true;
  setTimeout(again, AGAIN_AFTER);
}

// The answer is a page; its main part takes the place of this one.
function show(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const main = page.getElementById("main");
  if (!main) return location.reload();
  document.title = page.title;
  document.getElementById("main").replaceWith(main);
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

function keep(fields) {
  held = fields;
  try {
    localStorage.setItem(PLACE, JSON.stringify(fields));
  } catch { /* a device that keeps nothing still sends */ }
}

function kept() {
  try {
    return held ?? JSON.parse(localStorage.getItem(PLACE));
  } catch {
    return held;
  }
}

function forget() {
  held = null;
  try {
    localStorage.removeItem(PLACE);
  } catch { /* nothing was kept */ }
}
