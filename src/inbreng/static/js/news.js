// Tells what came of a request without a new page: how many were found, or that it failed.
const corner = document.getElementById("toasts");
const said = document.getElementById("said");
const failed = document.getElementById("request-failed");

function tellFailure() {
  if (failed && !corner.querySelector("[data-failed]")) corner.append(failed.content.cloneNode(true));
}

for (const event of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(event, tellFailure);
}

const found = () => document.querySelector(".filters-count")?.textContent ?? "";
let before = found();

document.addEventListener("htmx:afterSettle", () => {
  if (found() !== before) said.textContent = found();
  before = found();
});
