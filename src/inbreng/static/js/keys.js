// The keyboard of the desk. A page gives a control its key with data-key, and its line in the help with data-key-says.
const help = document.getElementById("shortcuts");
const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function rowsOf(list) {
  return [...list.querySelectorAll("a[href], [data-row]")].filter((row) => row.offsetParent);
}

function move(step) {
  const lists = [...document.querySelectorAll("[data-walk]")].filter((one) => rowsOf(one).length);
  const list = lists.find((one) => one.contains(document.activeElement)) ?? lists[0];
  if (!list) return false;
  const rows = rowsOf(list);
  const focused = rows.indexOf(document.activeElement);
  const now = focused < 0 ? rows.findIndex((row) => row.matches("[aria-current]")) : focused;
  const next = rows[Math.min(Math.max(now + step, 0), rows.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  // A list of items beside an open item follows at once; others wait for Enter.
  if (list.dataset.walk === "open") next.click();
  return true;
}

function find() {
  const field = document.querySelector("input[type=search]");
  field?.focus();
  field?.select();
  return Boolean(field);
}

function undo() {
  const steps = document.querySelectorAll("[data-undo]");
  steps[steps.length - 1]?.click();
  return steps.length > 0;
}

function tell() {
  if (!help) return false;
  const list = help.querySelector("dl");
  list.querySelectorAll("[data-own]").forEach((row) => row.remove());
  for (const control of document.querySelectorAll("[data-key][data-key-says]")) {
    const term = Object.assign(document.createElement("dt"), { innerHTML: "<kbd></kbd>" });
    term.firstChild.textContent = control.dataset.key;
    const says = Object.assign(document.createElement("dd"), { textContent: control.dataset.keySays });
    for (const row of [term, says]) row.dataset.own = "";
    list.append(term, says);
  }
  help.showModal();
  return true;
}

function press(key) {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!control || control.disabled) return false;
  if (control.matches("input[type=text], textarea, select")) control.focus();
  else control.click();
  return true;
}

const actions = { j: () => move(1), k: () => move(-1), "/": find, z: undo, "?": tell };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (press(event.key) || actions[event.key]?.()) event.preventDefault();
});

for (const button of document.querySelectorAll("[data-shortcuts]")) button.addEventListener("click", tell);
