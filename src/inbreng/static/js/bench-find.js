// Finds a theme by its letters, or makes a new one: arrows choose, Enter puts the point under it.
const MOST = 8;
const field = () => document.getElementById("bench-name");
const found = () => document.getElementById("bench-found");
const words = document.querySelector("[data-bench]").dataset;

function matching(text) {
  const parts = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const names = [...document.querySelectorAll("#bench-names option")];
  const holds = ({ value }) => parts.every((part) => value.toLocaleLowerCase().includes(part));
  const begins = ({ value }) => value.toLocaleLowerCase().startsWith(parts[0]);
  const all = names.filter(holds);
  return [...all.filter(begins), ...all.filter((one) => !begins(one))].slice(0, MOST);
}

function choice(label, name, number) {
  const row = document.createElement("li");
  Object.assign(row, { id: `bench-choice-${number}`, textContent: label });
  row.setAttribute("role", "option");
  row.dataset.name = name;
  return row;
}

function show() {
  const text = field().value.trim();
  const options = text ? matching(text) : [];
  const isThere = options.some((one) => one.value.toLocaleLowerCase() === text.toLocaleLowerCase());
  const rows = options.map((one, number) => choice(one.value, one.value, number));
  if (text && !isThere) rows.push(choice(`${words.wordsNew} ${text}`, text, rows.length));
  found().replaceChildren(...rows);
  found().hidden = !rows.length;
  field().setAttribute("aria-expanded", Boolean(rows.length));
  select(0);
}

function select(number) {
  const rows = [...found().children];
  for (const row of rows) row.setAttribute("aria-selected", "false");
  const row = rows[(number + rows.length) % rows.length];
  row?.setAttribute("aria-selected", "true");
  if (row) field().setAttribute("aria-activedescendant", row.id);
  else field().removeAttribute("aria-activedescendant");
}

const selected = () => [...found().children].findIndex((row) => row.matches("[aria-selected=true]"));

function hide() {
  found().hidden = true;
  field().setAttribute("aria-expanded", "false");
}

function choose(row) {
  field().value = row.dataset.name;
  hide();
  const form = document.getElementById("bench-step");
  form.requestSubmit(form.querySelector("[value=find]"));
  field().blur();
}

function wire() {
  const attributes = { role: "combobox", "aria-controls": "bench-found", "aria-expanded": "false", "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(attributes)) field().setAttribute(name, value);
}

document.addEventListener("input", (event) => { if (event.target === field()) show(); });
document.addEventListener("focusout", (event) => { if (event.target === field()) hide(); });
document.addEventListener("pointerdown", (event) => {
  const row = event.target.closest("#bench-found > li");
  if (row) {
    event.preventDefault();
    choose(row);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.target !== field() || found().hidden) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    select(selected() + (event.key === "ArrowDown" ? 1 : -1));
  }
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    choose(found().children[selected()]);
  }
});
// The panel may come back anew, with a theme more.
document.addEventListener("htmx:afterSettle", wire);
wire();
