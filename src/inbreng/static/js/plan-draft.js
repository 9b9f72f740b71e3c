// Keeps what somebody types as a draft on the server, so that a lost connection or a closed window loses nothing.
const PAUSE = 1500;
const AGAIN = 5000;

for (const form of document.querySelectorAll("form[data-draft]")) watch(form);

function watch(form) {
  const state = form.querySelector("[data-draft-state]");
  let timer = 0;
  let isChanged = false;

  async function keep() {
    isChanged = false;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: body(form) });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      state.textContent = (await answer.json()).kept;
    } catch {
      isChanged = true;
      state.textContent = form.dataset.lost;
      later(AGAIN);
    }
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  form.addEventListener("input", () => {
    isChanged = true;
    later(PAUSE);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    isChanged = false;
  });
  addEventListener("online", () => isChanged && keep());
  addEventListener("pagehide", () => isChanged && navigator.sendBeacon(form.dataset.draft, body(form)));
}

function body(form) {
  const kept = new FormData();
  for (const name of ["csrfmiddlewaretoken", "text", "seen_version"]) kept.set(name, form.elements[name].value);
  return kept;
}
