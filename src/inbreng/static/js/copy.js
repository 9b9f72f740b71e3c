// Copies the text of the element that [data-copy] names, and says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  const words = button.querySelector("span") ?? button;
  const before = words.textContent;
  words.textContent = document.body.dataset.wordsSaved;
  setTimeout(() => { words.textContent = before; }, 2000);
});
