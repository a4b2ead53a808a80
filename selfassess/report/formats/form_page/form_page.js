// Counts what is filled in and saves it. Nothing is loaded and nothing is sent.
const LINE = 2000, ADDRESS = 2048, TEXT = 100000;

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

let waiting = 0;
function typed() {
  at("told").textContent = "";
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
    control.before(told);
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", told.id);
  });
}

function text() {
  const said = new Map(), now = contents();
  const changed = new Set(fields.filter(({ name }) => now.get(name) !== blank.get(name)).map(({ card }) => card));
  for (const field of fields) {
    if (!said.has(field.whose)) said.set(field.whose, {});
    // A finding that is given anew is on the answer as it stands here.
    if (field.key !== "now") said.get(field.whose)[field.key] = typedIn(field);
    else if (changed.has(field.card)) said.get(field.whose).of = typedIn(field);
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
