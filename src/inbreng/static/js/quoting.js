// Points a remark at the words of the text that were selected before it was opened.
import { emptyRemark } from "./remarks.js";

const FRESH = 15_000;
const NOTHING = { words: "", text: null, at: 0 };
let chosen = NOTHING;

document.addEventListener("selectionchange", keep);
keep(); // What was selected while the page came in counts too.

function keep() {
  const selection = document.getSelection();
  const words = selection?.toString().trim().replace(/\s+/g, " ");
  const text = selection?.anchorNode?.parentElement?.closest("[data-quotable]");
  if (words && text?.contains(selection.focusNode)) chosen = { words, text, at: Date.now() };
}

document.addEventListener("toggle", (event) => {
  const reaction = event.target;
  if (!reaction.open || !reaction.matches?.("[data-reaction]")) return;
  const words = take(reaction);
  if (words) show(emptyRemark(reaction), words);
}, true);

document.addEventListener("remark", (event) => {
  show(event.target, take(event.target.closest("[data-reaction]")));
});

// Whoever chooses a paragraph means that, and no longer the words of before.
document.addEventListener("change", (event) => {
  const remark = event.target.closest?.("[data-remark]");
  if (!remark || !event.target.matches("[name^=paragraph]")) return;
  chosen = NOTHING;
  show(remark, "");
});

function take(reaction) {
  const text = reaction.parentElement.querySelector("[data-quotable]");
  if (text !== chosen.text || Date.now() - chosen.at > FRESH) return "";
  const { words } = chosen;
  chosen = NOTHING;
  return words;
}

function show(remark, words) {
  remark.querySelector("input[name^=quoted]").value = words;
  const quote = remark.querySelector("[data-quote]");
  quote.textContent = words;
  quote.hidden = !words;
}
