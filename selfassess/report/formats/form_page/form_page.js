// Counts what is filled in, keeps it in this browser, and saves it. Nothing is loaded and
// nothing is sent.
const LINE = 2000, ADDRESS = 2048, TEXT = 100000;

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

function forget() {
  if (!confirm(page.sure)) return;
  for (const field of fields) put(field, JSON.parse(blank.get(field.name)));
  saved = new Map(blank);
  identifier = page.identifier || newIdentifier();
  mark([]);
  keep();
  show();
  at("told").textContent = page.forgotten;
}

// What is shown of it
function show() {
  const open = unsaved(), changed = new Set(open.map(({ card }) => card)), isFiltered = at("filter").checked;
  for (const card of cards) {
    card.querySelector(".unsaved").hidden = !changed.has(card);
    card.hidden = isFiltered && isAnswered(card) && !card.contains(document.activeElement);
  }
  for (const part of all(".guideline, .phase")) part.hidden = all(".card", part).every((card) => card.hidden);
  for (const count of all("[data-count]")) {
    const within = count.dataset.count ? all(".card", at(count.dataset.count).parentElement) : cards;
    count.textContent = filled(page.counted, { done: within.filter(isAnswered).length, all: within.length });
  }
  at("all-answered").hidden = cards.some((card) => !card.hidden);
  at("unsaved").textContent = open.length ? filled(page.unsaved, { count: open.length }) : page.none;
  at("kept").textContent = isKept ? page.kept : page.refused;
  for (const area of CSS.supports("field-sizing", "content") ? [] : all("textarea")) {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  }
}

let waiting = 0;
function typed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => { keep(); show(); }, 100);
}

function goToOpen() {
  const here = document.activeElement.closest(".card");
  const open = cards.filter((card) => !isAnswered(card) && card !== here);
  const behind = (card) => here && here.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING;
  const next = open.find(behind) ?? open[0];
  next?.querySelector("input, textarea").focus();
  next?.scrollIntoView();
}

// What a file cannot hold: it is told, and nothing is cut off.
function fault(control) {
  const { value, required, validity, dataset: { part } } = control;
  if (!validity.valid && part === "date") return page.day;
  const isText = control.tagName === "TEXTAREA";
  const most = isText ? TEXT : part === "url" ? ADDRESS : LINE;
  const excess = [...(isText ? tidy : oneLine)(value)].length - most;
  if (excess > 0) return filled(page.long, { excess, most });
  if (required && !seen(value)) return page.needed;
  if (part !== "title" || seen(value)) return "";
  const document = entry(control.closest(".document"));
  return isEmpty(document) || seen(document.url) ? "" : page.untitled;
}

function mark(found) {
  all(".fault").forEach((old) => old.remove());
  for (const control of all("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  found.forEach(([control, sentence], place) => {
    const told = document.createElement("span");
    [told.className, told.id, told.textContent] = ["fault", `fault-${place}`, sentence];
    control.after(told);
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", told.id);
  });
}

function text() {
  const said = new Map();
  for (const field of fields) {
    if (!said.has(field.whose)) said.set(field.whose, {});
    said.get(field.whose)[field.key] = typedIn(field);
  }
  return (page.kind === "review" ? reviewText : assessmentText)({ ...page, identifier }, said);
}

function save() {
  const controls = all("main textarea, main input:not([type=radio], [type=checkbox])");
  const found = controls.map((control) => [control, fault(control)]).filter(([, sentence]) => sentence);
  mark(found);
  if (found.length) {
    at("filter").checked = false;
    show();
    at("told").textContent = filled(page.faulty, { count: found.length });
    found[0][0].focus();
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text()], { type: "application/toml" }));
  link.download = page.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  saved = contents();
  keep();
  show();
  at("told").textContent = filled(page.saved, { file: page.file });
}

document.addEventListener("input", typed);
document.addEventListener("focusin", show);
document.addEventListener("click", ({ target }) => {
  if (target.matches(".add")) addDocument(target.parentElement, {}).querySelector("input").focus();
  if (target.matches(".remove")) {
    const list = target.closest("fieldset");
    target.closest(".document").remove();
    list.querySelector(".add").focus();
    typed();
  }
});
at("filter").addEventListener("change", show);
at("next").addEventListener("click", goToOpen);
at("save").addEventListener("click", save);
at("forget").addEventListener("click", forget);
addEventListener("pagehide", keep);
addEventListener("beforeunload", (event) => {
  if (!unsaved().length) return;
  event.preventDefault();
  event.returnValue = true; // what older browsers look at
});
addEventListener("storage", ({ key }) => { if (key === page.store) at("told").textContent = page.twice; });

restore();
all(".scripted").forEach((element) => { element.hidden = false; });
show();
