// A tap on “Reageer hierop” opens the field where one reacts, with that paragraph chosen.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-paragraph]");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const place = field.closest("details");
  if (place) place.open = true;
  field.selectedIndex = Number(link.dataset.paragraph);
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const words = place?.querySelector("[data-words]") ?? field;
  words.focus();
  words.scrollIntoView({ block: "center" });
});
