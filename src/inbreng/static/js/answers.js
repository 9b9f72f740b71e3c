// A phrase that was chosen goes behind what stands in the reason already.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-phrase]");
  if (!button) return;
  const field = button.closest("form").elements.reason;
  field.value = [field.value.trim(), button.dataset.phrase].filter(Boolean).join(" ");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
});
