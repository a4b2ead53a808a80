"use strict";
// What was filled in, as the text of a TOML file that `selfassess import` takes.

// Texts as the program takes them: the same signs are left out, the same blanks.
const BREAK = /\r\n|[\r\x0b\x0c\x85\u2028\u2029]/g;
const REFUSED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;
const ISOLATES = /[\u2066-\u2069]/g;

const isStray = (line) => {
  let open = 0;
  for (const [sign] of line.matchAll(ISOLATES)) {
    open += sign === "\u2069" ? -1 : 1;
    if (open < 0) return true;
  }
  return open > 0;
};
const cleaned = (text) => text.replace(BREAK, "\n").replace(REFUSED, "").split("\n")
  .map((line) => isStray(line) ? line.replace(ISOLATES, "") : line).join("\n");
const tidy = (text) => cleaned(text).split("\n").map((line) => line.trimEnd()).join("\n")
  .replace(/^\n+|\n+$/g, "");
const oneLine = (text) => cleaned(text).replace(/\t/g, " ").split("\n").map((line) => line.trim())
  .filter(Boolean).join(" ");
/** A text in one line, or nothing where no eye would see one. */
const seen = (text) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u034f\u115f\u1160\u3164\uffa0]/g, ""))
  ? oneLine(text) : "";

const escaped = (text) => text.replace(/[\\"]/g, "\\$&").replace(/\t/g, "\\t");
const quoted = (text) => `"${escaped(text)}"`;
// A line like those that git leaves in a file is spelt so that it is none.
const spelt = (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`;
const paragraphs = (text) => text
  ? `"""\n${escaped(text).replace(/^([<>|=])(?=\1{6})/gm, spelt)}\n"""` : '""';
const list = (keys) => keys.length ? `[\n${keys.map((key) => `    ${quoted(key)},\n`).join("")}]` : "[]";
const rows = (values) => Object.entries(values).map(([key, value]) => `${key} = ${value}\n`).join("");
const table = (name, values) => `\n[${name}]\n${rows(values)}`;

/** A key for a document, made from its title and not yet taken. */
function keyFor(title, taken) {
  const plain = title.normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "") || "evidence";
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
  return free;
}

/** The keys under which documents stand in the register; new ones are put there. */
function cited(documents, register) {
  return documents.map(({ title, url, date }) => {
    const entry = { title: quoted(seen(title) || seen(url)) };
    if (seen(url)) entry.url = quoted(oneLine(url));
    if (date) entry.date = date;
    const text = rows(entry);
    for (const [key, known] of register) if (known === text) return key;
    const key = keyFor(seen(title) || seen(url), register);
    register.set(key, text);
    return key;
  });
}
/** What in each document shows the claim, by its key. */
function shown(documents, keys) {
  const said = documents.flatMap(({ shows }, place) => seen(shows ?? "") ? [`${keys[place]} = ${quoted(oneLine(shows))}`] : []);
  return said.length ? `{ ${[...new Map(said.map((line) => [line.split(" ")[0], line])).values()].join(", ")} }` : undefined;
}

const WRITTEN = {
  note: (text) => paragraphs(tidy(text)),
  reflection: (text) => paragraphs(tidy(text)),
  open: (word) => word ? String(word === "open") : undefined,
};

/** The tables of what was said on each requirement and level, in order. */
function tables(said, name, register) {
  let text = "";
  for (const [whose, values] of said) {
    if (!whose) continue;
    const entry = {};
    for (const [key, value] of Object.entries(values)) {
      if (key === "evidence") {
        const keys = cited(value, register), places = shown(value, keys);
        entry.evidence = list([...new Set(keys)]);
        if (places) entry.shows = places;
        continue;
      }
      const written = (WRITTEN[key] ?? quoted)(value, register);
      if (written !== undefined) entry[key] = written;
    }
    text += table(whose.includes(":") ? `levels.${whose.replace(":", ".")}` : `${name}.${whose}`, entry);
  }
  return text;
}

/** `about`: the ids and names of what is answered; `said`: by requirement, by key. */
function assessmentText(about, said) {
  const { country, action_plan, name, office, email } = said.get(""), register = new Map();
  const head = { format: 1, id: quoted(about.identifier), questionnaire: quoted(about.questionnaire),
    edition: quoted(about.edition), country: quoted(seen(country)), action_plan: quoted(seen(action_plan)),
    language: quoted(about.language), state: quoted("draft") };
  const contact = Object.fromEntries(Object.entries({ name, office, email }).map(([key, text]) => [key, quoted(seen(text))]));
  const answers = tables(said, "answers", register);
  const evidence = [...register].map(([key, entry]) => `\n[evidence.${key}]\n${entry}`).join("");
  return rows(head) + table("point_of_contact", contact) + evidence + answers;
}

function reviewText(about, said) {
  const { reviewer, organisation, reflection } = said.get("");
  const head = { format: 1, id: quoted(about.identifier), assessment: quoted(about.assessment),
    questionnaire: quoted(about.questionnaire), edition: quoted(about.edition),
    reflection: WRITTEN.reflection(reflection) };
  const who = { name: quoted(seen(reviewer)), organisation: quoted(seen(organisation)) };
  return rows(head) + table("reviewer", who) + tables(said, "findings") + about.rest;
}
