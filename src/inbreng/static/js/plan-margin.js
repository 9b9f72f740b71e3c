// Words that are selected in a passage become the quote of a new remark.
const text = document.querySelector("[data-quotable]");
const box = document.querySelector("[data-note]");
const quote = box?.querySelector("textarea[name$=quote]");

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (!quote || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
  if (!text.contains(selection.focusNode)) return;
  quote.value = selection.toString().replace(/\s+/g, " ").trim();
});
