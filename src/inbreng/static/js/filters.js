// A filter that narrows shows it, and one that does not stays out of the address.
function narrows(field) {
  return field.tagName === "SELECT" ? field.selectedIndex > 0 : Boolean(field.value);
}

function show(field) {
  field.classList.toggle("has-value", narrows(field));
}

const fields = () => document.querySelectorAll(".filters :is(select, input:not([type=hidden]))");

fields().forEach(show);
document.addEventListener("change", (event) => {
  if (event.target.closest(".filters")) show(event.target);
});
// A list that follows another one may have come back anew.
document.addEventListener("htmx:afterSettle", () => fields().forEach(show));

document.addEventListener("htmx:configRequest", (event) => {
  if (!event.detail.elt.matches(".filters")) return;
  for (const field of fields()) {
    if (!narrows(field) && field.value === "") event.detail.formData.delete(field.name);
  }
});
