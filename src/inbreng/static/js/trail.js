// On a narrow screen the trail starts where you are, and a list in its own pane at the open row.
function centre(pane, row, vertical) {
  const [outer, inner] = [pane.getBoundingClientRect(), row.getBoundingClientRect()];
  if (vertical) pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  else pane.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}

function centreTrails() {
  for (const trail of document.querySelectorAll("[data-trail]:not([data-centred])")) {
    trail.dataset.centred = "";
    const here = trail.querySelector(".here");
    if (here) centre(trail, here, false);
  }
}

centreTrails();
// A trail may come later than its page.
document.addEventListener("htmx:afterSettle", centreTrails);

for (const row of document.querySelectorAll(".bench-list [aria-current]")) {
  const pane = row.closest(".bench-list");
  if (pane.scrollHeight > pane.clientHeight) centre(pane, row, true);
}
