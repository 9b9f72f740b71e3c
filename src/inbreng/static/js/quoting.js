// Points a reaction at the words of the text that were selected before it was opened.
const FRESH = 15_000;
let chosen = { words: "", text: null, at: 0 };

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const words = selection?.toString().trim().replace(/\s+/g, " ");
  const text = selection?.anchorNode?.parentElement?.closest("[data-quotable]");
  if (words && text?.contains(selection.focusNode)) chosen = { words, text, at: Date.now() };
});

document.addEventListener("toggle", (event) => {
  const reaction = event.target;
  if (!reaction.open || !reaction.matches?.("[data-reaction]")) return;
  const text = reaction.parentElement.querySelector("[data-quotable]");
  if (text !== chosen.text || Date.now() - chosen.at > FRESH) return;
  document.getElementById(text.dataset.quotable).value = chosen.words;
  const quote = reaction.querySelector("[data-quote]");
  quote.textContent = chosen.words;
  quote.hidden = false;
}, true);
