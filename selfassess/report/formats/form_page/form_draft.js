// What stands in the fields, what of it is in no file yet, and what this browser keeps.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const at = (id) => document.getElementById(id);
const page = document.body.dataset;
const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const fields = all("[data-name]").map((element) => {
  const { name } = element.dataset, [, , whose, key] = name.split("|");
  return { element, name, whose, key, card: element.closest(".card") };
});
const cards = all(".card");

// What stands in the fields
const entry = (row) => Object.fromEntries(all("input", row).map(({ dataset, value }) => [dataset.part, value]));
const isEmpty = (document) => !Object.values(document).some((text) => text.trim());

function typedIn({ element, key }) {
  if (key === "evidence") return all(".document", element).map(entry).filter((each) => !isEmpty(each));
  const control = element.querySelector(":checked, textarea, input:not([type=radio])");
  return control?.value ?? element.dataset.value ?? "";
}

function put({ element, key }, value) {
  if (key === "evidence") {
    all(".document", element).forEach((row) => row.remove());
    for (const each of value.length ? value : [{}]) addDocument(element, each);
    return;
  }
  for (const control of all("input, textarea", element))
    if (control.type === "radio") control.checked = control.value === value;
    else control.value = value;
}

function addDocument(element, values) {
  const row = at("document").content.firstElementChild.cloneNode(true);
  for (const input of all("input", row)) input.value = values[input.dataset.part] ?? "";
  row.querySelector(".remove").hidden = false;
  element.querySelector(".add").before(row);
  return row;
}

const contents = () => new Map(fields.map((field) => [field.name, JSON.stringify(typedIn(field))]));
// The first that is to be chosen is the answer; where nothing was, "not answered" is.
const isAnswered = (card) => Boolean(card.querySelector(":checked").value);

function newIdentifier() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return page.draft + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const blank = contents();
let saved = new Map(blank), identifier = page.identifier || newIdentifier(), isKept = false;
const unsaved = () => {
  const now = contents();
  return fields.filter(({ name }) => now.get(name) !== saved.get(name));
};

// What this browser keeps, if it keeps anything
function keep() {
  const typed = [...contents()].filter(([name, text]) => text !== blank.get(name));
  const draft = { identifier, typed: Object.fromEntries(typed), unsaved: unsaved().map(({ name }) => name) };
  try {
    if (typed.length) localStorage.setItem(page.store, JSON.stringify(draft));
    else localStorage.removeItem(page.store);
    isKept = true;
  } catch { isKept = false; }
}

function restore() {
  let draft = null;
  try { draft = JSON.parse(localStorage.getItem(page.store)); } catch { /* nothing is kept */ }
  if (draft) {
    identifier = draft.identifier;
    for (const field of fields) if (field.name in draft.typed) put(field, JSON.parse(draft.typed[field.name]));
    saved = contents();
    for (const name of draft.unsaved) saved.set(name, null);
  }
  keep();
}
