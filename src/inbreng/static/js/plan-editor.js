// Makes an editor with headings, lists, tables and links of the textarea of a passage.
// Without this script the textarea stays: blank lines begin paragraphs.
const HEADINGS = { heading2: 2, heading3: 3, heading4: 4 };

for (const box of document.querySelectorAll("[data-editor]")) begin(box);

async function begin(box) {
  const area = box.querySelector("textarea");
  const parts = await import(box.dataset.editor);
  const page = document.createElement("div");
  area.before(page);
  const editor = new parts.Editor({
    element: page,
    extensions: extensionsOf(parts),
    content: asHtml(area.value),
    injectCSS: false, // the style sheet holds it; the security policy allows no other
    editorProps: { attributes: attributesOf(area) },
    onUpdate: () => write(editor, area),
    onTransaction: () => show(box, editor),
  });
  area.hidden = true;
  area.editor = editor;
  document.querySelector(`label[for="${area.id}"]`)?.addEventListener("click", () => editor.commands.focus());
  const tools = box.querySelector("[data-tools]");
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const name = event.target.closest("[data-do]")?.dataset.do;
    if (name) act(box, editor, name);
  });
  linkDialog(box)?.addEventListener("close", (event) => setLink(editor, event.target));
  area.addEventListener("plan:replace", (event) => editor.commands.setContent(asHtml(event.detail)));
  show(box, editor);
}

function extensionsOf(parts) {
  const { Document, Paragraph, Text, HardBreak, History, Gapcursor, Dropcursor } = parts;
  const { Bold, Italic, BulletList, OrderedList, ListItem, Blockquote } = parts;
  const { Table, TableRow, TableHeader, TableCell } = parts;
  return [
    ...[Document, Paragraph, Text, HardBreak, History, Gapcursor, Dropcursor],
    ...[Bold, Italic, BulletList, OrderedList, ListItem, Blockquote],
    ...[Table, TableRow, TableHeader, TableCell],
    parts.Heading.configure({ levels: Object.values(HEADINGS) }),
    parts.Link.configure({ openOnClick: false, enableTarget: false }),
  ];
}

function attributesOf(area) {
  const label = document.querySelector(`label[for="${area.id}"]`);
  if (label) label.id ||= `${area.id}-label`;
  const attributes = { class: "text-page prose", role: "textbox", "aria-multiline": "true" };
  if (label) attributes["aria-labelledby"] = label.id;
  const told = area.getAttribute("aria-describedby");
  if (told) attributes["aria-describedby"] = told;
  return attributes;
}

function asHtml(text) {
  if (/<\/[a-z]|<br/i.test(text)) return text;
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const parts = escaped.split(/\n\s*\n/).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => `<p>${part.replace(/\n/g, "<br>")}</p>`).join("");
}

function write(editor, area) {
  area.value = editor.isEmpty ? "" : editor.getHTML();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function act(box, editor, name) {
  if (name === "link") return openLink(box, editor);
  const chain = editor.chain().focus();
  if (name in HEADINGS) chain.toggleHeading({ level: HEADINGS[name] });
  else if (name === "table") chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true });
  else chain[COMMANDS[name]]();
  chain.run();
}

const COMMANDS = {
  bold: "toggleBold",
  italic: "toggleItalic",
  bulletList: "toggleBulletList",
  orderedList: "toggleOrderedList",
  blockquote: "toggleBlockquote",
  undo: "undo",
  redo: "redo",
  addRowAfter: "addRowAfter",
  addColumnAfter: "addColumnAfter",
  deleteRow: "deleteRow",
  deleteColumn: "deleteColumn",
  deleteTable: "deleteTable",
};

function show(box, editor) {
  for (const button of box.querySelectorAll("[data-do][aria-pressed]")) {
    const name = button.dataset.do;
    const level = HEADINGS[name];
    const active = level ? editor.isActive("heading", { level }) : editor.isActive(name);
    button.setAttribute("aria-pressed", String(active));
  }
  const inTable = editor.isActive("table");
  for (const part of box.querySelectorAll("[data-in-table]")) part.hidden = !inTable;
}

function linkDialog(box) {
  return document.getElementById(box.dataset.link ?? "");
}

function openLink(box, editor) {
  const dialog = linkDialog(box);
  dialog.querySelector("input").value = editor.getAttributes("link").href ?? "";
  dialog.returnValue = "";
  dialog.showModal();
}

function setLink(editor, dialog) {
  if (dialog.returnValue !== "link") return editor.commands.focus();
  const href = dialog.querySelector("input").value.trim();
  const chain = editor.chain().focus().extendMarkRange("link");
  if (!href) chain.unsetLink().run();
  else if (editor.state.selection.empty && !editor.isActive("link"))
    chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
  else chain.setLink({ href }).run();
}
