// A tap on “Reageer hierop” opens the field where one reacts, with that paragraph chosen.
import { remarkAbout } from "./remarks.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-paragraph]");
  const named = link && document.getElementById(link.hash.slice(1));
  if (!named) return;
  event.preventDefault();
  const place = named.closest("details");
  if (place) place.open = true;
  const paragraph = Number(link.dataset.paragraph);
  const remark = place?.matches("[data-reaction]") ? remarkAbout(place, paragraph) : place;
  const field = remark?.querySelector("[name*=paragraph]") ?? named;
  field.selectedIndex = paragraph;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const words = remark?.querySelector("[data-words]") ?? field;
  words.focus();
  words.scrollIntoView({ block: "center" });
});
