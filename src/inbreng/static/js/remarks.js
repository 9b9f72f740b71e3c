// Room for another remark about the same piece, without asking the server: also where there is no connection.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[name=more]");
  if (!button) return;
  event.preventDefault();
  const remark = another(button.closest("[data-reaction]"));
  remark.querySelector("[data-words]").focus();
  remark.scrollIntoView({ block: "center" });
});

// The remark about this paragraph, or one that is still empty, or a new one.
export function remarkAbout(reaction, paragraph) {
  const all = [...reaction.querySelectorAll("[data-remark]")];
  const about = all.find((one) => one.querySelector("select")?.selectedIndex === paragraph);
  return about ?? emptyRemark(reaction);
}

export function emptyRemark(reaction) {
  const isEmpty = (one) => !one.querySelector("[data-words]").value.trim();
  return [...reaction.querySelectorAll("[data-remark]")].find(isEmpty) ?? another(reaction);
}

function another(reaction) {
  const last = [...reaction.querySelectorAll("[data-remark]")].at(-1);
  const button = reaction.querySelector("button[name=more]");
  if (!button) return last;
  const number = Number(last.dataset.remark) + 1;
  const fresh = emptied(last.cloneNode(true));
  rename(fresh, last.id.replace("opmerking", ""), `_${button.value}_${number}`);
  fresh.dataset.remark = number;
  fresh.querySelector("[data-words]").closest(".field").querySelector("label").textContent =
    button.dataset.label.replace("##", number + 1);
  last.after(fresh);
  if (number + 1 >= Number(button.dataset.most)) button.remove();
  fresh.dispatchEvent(new CustomEvent("remark", { bubbles: true }));
  return fresh;
}

function emptied(remark) {
  for (const field of remark.querySelectorAll("textarea, input")) field.value = "";
  for (const field of remark.querySelectorAll("select")) field.selectedIndex = 0;
  for (const error of remark.querySelectorAll(".field-error")) error.remove();
  for (const field of remark.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const field of remark.querySelectorAll(".field-invalid")) field.classList.remove("field-invalid");
  return remark;
}

function rename(remark, before, after) {
  remark.id = `opmerking${after}`;
  for (const one of remark.querySelectorAll("[id], [name], [for], [aria-describedby]")) {
    for (const name of ["id", "name", "for", "aria-describedby"]) {
      const value = one.getAttribute(name);
      if (value !== null) one.setAttribute(name, value.replace(before, after));
    }
  }
}
