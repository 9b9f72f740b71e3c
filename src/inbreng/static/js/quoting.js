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
  show(reaction, chosen.words);
}, true);

// Whoever chooses a paragraph means that, and no longer the words of before.
document.addEventListener("change", (event) => {
  const reaction = event.target.closest?.("[data-reaction]");
  if (!reaction || !event.target.matches("select[name^=paragraph]")) return;
  chosen = { words: "", text: null, at: 0 };
  document.getElementById(reaction.parentElement.querySelector("[data-quotable]").dataset.quotable).value = "";
  show(reaction, "");
});

function show(reaction, words) {
  const quote = reaction.querySelector("[data-quote]");
  quote.textContent = words;
  quote.hidden = !words;
}
