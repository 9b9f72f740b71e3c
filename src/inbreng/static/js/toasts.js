// Lifts messages into the corner, lets them go after a while, and waits while a hand or the focus is on them.
const corner = document.getElementById("toasts");
const SECONDS = 8;
const SECONDS_WITH_UNDO = 20;

function leave(toast) {
  toast.classList.add("is-leaving");
  setTimeout(() => toast.remove(), 200);
}

function keepTime(toast) {
  const seconds = toast.querySelector("[data-undo]") ? SECONDS_WITH_UNDO : SECONDS;
  let clock;
  const start = () => { clock = setTimeout(() => leave(toast), seconds * 1000); };
  const stop = () => clearTimeout(clock);
  for (const begin of ["pointerenter", "focusin"]) toast.addEventListener(begin, stop);
  for (const end of ["pointerleave", "focusout"]) toast.addEventListener(end, start);
  toast.querySelector("[data-dismiss]")?.addEventListener("click", () => leave(toast));
  // What went wrong stays until it was read.
  if (!toast.matches(".toast-error, .toast-warning")) start();
}

function lift() {
  for (const toast of document.querySelectorAll("[data-toasts] .toast")) corner.append(toast);
  document.querySelectorAll("[data-toasts]").forEach((place) => place.remove());
}

if (corner) {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.matches?.(".toast")) keepTime(node);
    }
  }).observe(corner, { childList: true });
  lift();
  document.addEventListener("htmx:afterSettle", lift);
}
