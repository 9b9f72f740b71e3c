// Words that are selected in a passage become the quote of a new remark.
const text = document.querySelector("[data-quotable]");
const quote = document.querySelector("[data-note] textarea[name$=quote]");

document.addEventListener("selectionchange", keep);
keep(); // What was selected while the page came in counts too.

function keep() {
  const selection = getSelection();
  if (!quote || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer)) return;
  // Three clicks select a paragraph and the place before the next one, which may lie outside the text.
  const inside = range.cloneRange();
  if (!text.contains(range.endContainer)) inside.setEnd(text, text.childNodes.length);
  const words = selection.toString();
  if (bare(words) === bare(inside.toString())) quote.value = words.replace(/\s+/g, " ").trim();
}

// Whoever chooses a paragraph means that, and no longer the words of before.
document.querySelector("[data-note] select[name$=paragraph]")?.addEventListener("change", () => {
  quote.value = "";
});

function bare(words) {
  return words.replace(/\s+/g, "");
}
