// Files by dragging, pasting or choosing: a list with sizes, from which each can be taken out again.
function size(bytes) {
  const kilobytes = bytes / 1024;
  const [number, unit] = kilobytes < 1000 ? [kilobytes, "kB"] : [kilobytes / 1024, "MB"];
  const rounded = number < 10 ? Math.max(Math.round(number * 10) / 10, 0.1) : Math.round(number);
  return `${rounded.toLocaleString(document.documentElement.lang)} ${unit}`;
}

function setUp(place) {
  const field = place.querySelector("input[type=file]");
  const list = place.querySelector(".drop-files");

  function keep(files) {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    show();
  }

  function add(files) {
    const known = field.multiple ? [...field.files] : [];
    const same = (file) => known.some((one) => one.name === file.name && one.size === file.size);
    keep([...known, ...[...files].filter((file) => !same(file))].slice(0, field.multiple ? undefined : 1));
  }

  function row(file) {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("span"), { textContent: file.name });
    const bytes = Object.assign(document.createElement("span"), { textContent: size(file.size), className: "numbers" });
    const out = Object.assign(document.createElement("button"), {
      type: "button", className: "button button-plain button-small", textContent: list.dataset.wordsRemove,
    });
    out.setAttribute("aria-label", `${list.dataset.wordsRemove}: ${file.name}`);
    out.addEventListener("click", () => keep([...field.files].filter((one) => one !== file)));
    item.append(name, bytes, out);
    return item;
  }

  function show() {
    list.replaceChildren(...[...field.files].map(row));
    place.dispatchEvent(new CustomEvent("files", { bubbles: true, detail: field.files.length }));
  }

  field.addEventListener("change", show);
  place.addEventListener("dragover", (event) => { event.preventDefault(); place.classList.add("is-over"); });
  place.addEventListener("dragleave", () => place.classList.remove("is-over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("is-over");
    add(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => { if (event.clipboardData.files.length) add(event.clipboardData.files); });
}

document.querySelectorAll("[data-drop]").forEach(setUp);
