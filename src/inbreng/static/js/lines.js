// Typing points under one another: Tab hangs a line under the one before, Shift+Tab takes it back, Enter keeps the depth.
const TAB = "\t";

for (const field of document.querySelectorAll("textarea[data-lines]")) field.addEventListener("keydown", type);

function type(event) {
  const field = event.currentTarget;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  // Tab leaves an empty field, so that nobody who only passes is held in it; Esc always does.
  if (event.key === "Tab" && field.value) {
    event.preventDefault();
    shift(field, event.shiftKey);
  } else if (event.key === "Enter" && !event.shiftKey) {
    const depth = lineAt(field).text.match(/^\t*/)[0];
    if (!depth) return;
    event.preventDefault();
    put(field, `\n${depth}`, field.selectionStart, field.selectionEnd);
  }
}

function shift(field, isBack) {
  const { start, text } = lineAt(field);
  const caret = field.selectionStart;
  if (isBack && text.startsWith(TAB)) {
    put(field, "", start, start + 1);
    field.setSelectionRange(Math.max(caret - 1, start), Math.max(caret - 1, start));
  } else if (!isBack) {
    put(field, TAB, start, start);
    field.setSelectionRange(caret + 1, caret + 1);
  }
}

function lineAt(field) {
  const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
  const end = field.value.indexOf("\n", start);
  return { start, text: field.value.slice(start, end < 0 ? undefined : end) };
}

function put(field, text, from, until) {
  field.setRangeText(text, from, until, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
