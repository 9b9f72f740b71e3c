// Steps of the preview that need no server: cutting, ticking a range, the next doubt.
import { current, goTo } from "./preview.js";

const inPage = (selector) => document.querySelector(`[data-preview] ${selector}`);
let lastTicked = null;

function openCut() {
  const row = current();
  const field = inPage("[name=parts]");
  if (!row) return;
  field.value = row.querySelector("[data-row]").textContent;
  inPage("[name=cut]").value = row.dataset.entry;
  inPage("#cut").hidden = false;
  field.focus();
  field.setSelectionRange(0, 0);
}

function closeCut() {
  inPage("#cut").hidden = true;
  inPage("[name=cut]").value = "";
  goTo(current());
}

function nextDoubt(event) {
  const doubts = [...document.querySelectorAll("[data-preview] [data-doubt]")];
  const here = current();
  const next = doubts.find((row) => here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!next) return;
  event.preventDefault();
  goTo(next);
}

function tick(box, isRange) {
  const boxes = [...document.querySelectorAll("[data-preview] [name=entry]")];
  const [from, to] = [boxes.indexOf(lastTicked ?? box), boxes.indexOf(box)].sort((one, other) => one - other);
  if (isRange && from >= 0) for (const one of boxes.slice(from, to + 1)) one.checked = box.checked;
  lastTicked = box;
}

function tickCurrent(isRange) {
  const box = current()?.querySelector("[name=entry]");
  if (!box) return;
  box.checked = isRange || !box.checked;
  tick(box, isRange);
}

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.closest("[data-cut]")) {
    event.preventDefault();
    openCut();
  }
  if (target.closest("[data-next-doubt]")) nextDoubt(event);
  if (target.closest("[data-tick]")) tickCurrent(event.shiftKey);
  if (target.matches("[data-preview] [name=entry]")) tick(target, event.shiftKey);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "T") tickCurrent(true);
  if (event.target.name !== "parts") return;
  if (event.key === "Escape") closeCut();
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  event.target.setRangeText("\n", event.target.selectionStart, event.target.selectionEnd, "end");
  inPage("[value=cut]").click();
});
