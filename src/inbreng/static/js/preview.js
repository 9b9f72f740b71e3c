// A report in preview: the entry somebody is at, its lines beside it, and the same place after every step.
const place = () => document.querySelector("[data-preview]");
const rows = () => [...place().querySelectorAll("[data-entry]")];
const panes = () => [...place().querySelectorAll(".preview-document, .preview-pane")];
export const current = () => place().querySelector("[data-entry].is-current");
let kept = { entry: null, before: null, scrolled: [], isOpen: false };

// Bring a line of the document into view within its own pane; the page itself stays where it is.
function reveal(mark) {
  const pane = mark.closest(".preview-document");
  const [seen, line] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (line.top < seen.top) pane.scrollTop += line.top - seen.top;
  else if (line.bottom > seen.bottom) pane.scrollTop += Math.min(line.bottom - seen.bottom, line.top - seen.top);
}

export function goTo(row, { focus = true, scroll = true } = {}) {
  if (!row) return;
  for (const one of place().querySelectorAll(".is-current")) one.classList.remove("is-current");
  row.classList.add("is-current");
  const marks = place().querySelectorAll(`[data-covers="${row.dataset.entry}"]`);
  for (const mark of marks) mark.classList.add("is-current");
  if (marks[0]) reveal(marks[0]);
  if (focus) row.querySelector("[data-row]").focus({ preventScroll: true });
  if (scroll) row.scrollIntoView({ block: "nearest" });
}

function remember() {
  const all = rows();
  const at = all.indexOf(current());
  kept = {
    entry: all[at]?.id,
    before: all[at - 1]?.id,
    scrolled: panes().map((pane) => pane.scrollTop),
    isOpen: place().querySelector("details")?.open,
  };
}

function restore() {
  panes().forEach((pane, number) => { pane.scrollTop = kept.scrolled[number] ?? 0; });
  const details = place().querySelector("details");
  if (details && kept.isOpen) details.open = true;
  goTo(document.getElementById(kept.entry) ?? document.getElementById(kept.before));
}

// A step without anything ticked is about the entry somebody is at.
function tickCurrent(button) {
  const isTicked = place().querySelector("[name=entry]:checked");
  if (button.hasAttribute("data-whole") || isTicked) return;
  const box = current()?.querySelector("[name=entry]");
  if (box) box.checked = true;
}

// Who has the focus is in view; a row that moves under a pressed mouse would not get its click.
document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-entry]");
  if (row && row !== current()) goTo(row, { focus: false, scroll: false });
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=do]");
  if (button) tickCurrent(button);
  const mark = event.target.closest("[data-covers]");
  if (mark) goTo(document.getElementById(`e${mark.dataset.covers}`));
}, true);
document.addEventListener("htmx:beforeRequest", (event) => { if (event.target.id === "step") remember(); });
document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "preview") restore(); });

// An address may name an entry (#e12) or a line of the document (#r30).
const named = document.getElementById(location.hash.slice(1));
const covered = named?.querySelector("[data-covers]")?.dataset.covers;
const asked = named?.closest("[data-entry]") ?? document.getElementById(`e${covered}`);
goTo(asked ?? current() ?? rows()[0], { focus: Boolean(asked) });
