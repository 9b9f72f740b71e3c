// On a narrow screen the trail starts where you are.
for (const trail of document.querySelectorAll("[data-trail]")) {
  const here = trail.querySelector(".here");
  if (here) trail.scrollLeft = here.offsetLeft - (trail.clientWidth - here.offsetWidth) / 2;
}

// A list beside its item shows the current row.
for (const row of document.querySelectorAll("[data-walk] [aria-current]")) row.scrollIntoView({ block: "nearest" });
