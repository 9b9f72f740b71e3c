// Sends a form once, and warns before typed words are lost.
const changed = new Set();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog" || event.defaultPrevented) return;
  changed.delete(form);
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.getAttribute("aria-busy") === "true") {
    event.preventDefault();
    return;
  }
  form.setAttribute("aria-busy", "true");
  event.submitter?.setAttribute("aria-busy", "true");
});

// Coming back with the browser's own button finds the form usable again.
window.addEventListener("pageshow", () => {
  for (const busy of document.querySelectorAll("[aria-busy=true]")) busy.removeAttribute("aria-busy");
});

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form) changed.add(form);
  count(event.target);
});

function count(field) {
  const place = field.maxLength > 0 && field.closest(".field")?.querySelector("[data-count]");
  if (place) place.textContent = `${field.value.length} / ${field.maxLength}`;
}

window.addEventListener("beforeunload", (event) => {
  const lost = [...changed].some((form) => form.isConnected);
  if (lost) event.preventDefault();
});
