// The bench: every step goes to the server in its turn, so that quick keys lose nothing and none hits another point.
import "./bench-find.js";

const bench = document.querySelector("[data-bench]");
const list = document.getElementById("bench-list");
const point = () => document.getElementById("bench-point");
const waiting = [];
let isBusy = false;
let followed = "";

async function work() {
  if (isBusy) return;
  isBusy = true;
  while (waiting.length) await waiting.shift().run();
  isBusy = false;
}

function inTurn(kind, run) {
  // Of several points asked for in a row only the last one is fetched.
  while (kind === "open" && waiting.at(-1)?.kind === "open") waiting.pop();
  waiting.push({ kind, run });
  work();
}

function open(address) {
  inTurn("open", () => htmx.ajax("GET", address, { target: "#bench-point", swap: "outerHTML" }).then(settle));
}

// The address follows the point that is open.
function settle() {
  mark();
  const { address } = point().dataset;
  if (address && !location.search.endsWith(address)) history.pushState(null, "", address);
  follow(address);
}

// Past the end of the list that is shown, the list comes anew: what waits stands at its top.
function follow(address) {
  const { point: pk } = point().dataset;
  if (!pk || pk === followed || document.getElementById(`row-${pk}`)) return;
  followed = pk;
  inTurn("list", () => htmx.ajax("GET", address, { target: "#bench-results", swap: "outerHTML" }).then(mark));
}

function mark() {
  const { point: pk = "", mine = "", others = "" } = point().dataset;
  for (const row of document.querySelectorAll("[data-bench-rows] [data-row]")) {
    const isOpen = row.dataset.row === pk;
    if (isOpen) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
    if (isOpen) row.scrollIntoView({ block: "nearest" });
  }
  const [own, theirs] = [mine.split(" "), others.split(" ")];
  for (const key of document.querySelectorAll("[data-theme][aria-pressed]")) {
    key.setAttribute("aria-pressed", own.includes(key.dataset.theme));
    key.classList.toggle("is-others", theirs.includes(key.dataset.theme));
  }
}

function lost() {
  const said = document.getElementById("bench-said");
  said.textContent = bench.dataset.wordsLost;
  said.classList.add("field-error");
}

// What is for a row or a count that is not on this page is left out.
function fitting(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll("[hx-swap-oob][id]")) if (!document.getElementById(part.id)) part.remove();
  return page.body.innerHTML;
}

async function step(address, pk, body) {
  const answer = await fetch(address, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return lost();
  const html = fitting(await answer.text());
  const isThere = point().dataset.point === pk;
  htmx.swap("#bench-point", html, { swapStyle: isThere ? "outerHTML" : "none" });
  settle();
}

document.addEventListener("submit", (event) => {
  if (event.target.id !== "bench-step") return;
  event.preventDefault();
  event.target.removeAttribute("aria-busy");
  const body = new FormData(event.target, event.submitter);
  // Coded with the pointer: the focus goes back to the page, so that Enter means the next point.
  if (event.submitter?.matches(":focus:not(:focus-visible)")) event.submitter.blur();
  const { action } = event.target;
  const { point: pk } = point().dataset;
  inTurn("step", () => step(action, pk, body));
  const name = document.getElementById("bench-name");
  name.value = "";
});

document.addEventListener("click", (event) => {
  const way = event.target.closest("[data-bench-rows] a, a[data-next]");
  if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (list.matches(":popover-open")) list.hidePopover();
  open(way.getAttribute("href"));
});

// Enter is the next point wherever it does nothing of its own.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = document.activeElement;
  const isFree = at === document.body || at.matches("#main, #bench-list, [data-bench-rows] [aria-current]");
  if (!isFree || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  point().querySelector("[data-next]")?.click();
});

// Who else is where, in the rows of the list.
document.addEventListener("htmx:afterSwap", () => {
  const others = new Map();
  for (const other of document.querySelectorAll("#bench-others [data-at]")) others.set(other.dataset.at, other.dataset.who);
  for (const place of document.querySelectorAll("[data-here]")) {
    const who = others.get(place.dataset.here);
    place.textContent = who ? `${who} ${bench.dataset.wordsHere}` : "";
  }
  mark();
});

document.getElementById("bench-memo")?.addEventListener("toggle", (event) => {
  if (event.target.open) event.target.querySelector("textarea").focus();
});

window.addEventListener("popstate", () => location.reload());
mark();
