"use strict";
// Reads the objects of a PDF, however they are packed, takes out the files that are
// embedded, and shows their SHA-256. Nothing in the PDF is run, followed or sent.
const SPACE = /[\0\t\n\f\r ]/;
const END = /[\0\t\n\f\r ()<>[\]{}\/%]/;
const BLANK = [2, 5];

const latin = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

class Reader {
  constructor(text, at) { this.text = text; this.at = at; }
  skip() {
    for (;;) {
      while (SPACE.test(this.text[this.at] ?? "x")) this.at++;
      if (this.text[this.at] !== "%") return;
      while (!/[\r\n]/.test(this.text[this.at] ?? "\n")) this.at++;
    }
  }
  starts(word) { this.skip(); return this.text.startsWith(word, this.at); }
  take(word) { const is = this.starts(word); if (is) this.at += word.length; return is; }
  word() {
    const start = this.at++;
    while (this.at < this.text.length && !END.test(this.text[this.at])) this.at++;
    return this.text.slice(start, this.at);
  }
  value() {
    if (this.take("<<")) return this.dictionary();
    if (this.take("[")) return this.list("]");
    if (this.take("(")) return this.literal();
    if (this.take("<")) return this.hexadecimal();
    const reference = /^(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/.exec(
      this.text.slice(this.at, this.at + 40));
    if (reference) { this.at += reference[0].length; return { number: +reference[1] }; }
    if (this.at >= this.text.length) throw new Error("end of the file");
    const word = this.word();
    return /^[-+.\d]+$/.test(word) ? +word : word;
  }
  list(end) {
    const values = [];
    while (!this.take(end)) values.push(this.value());
    return values;
  }
  dictionary() {
    const values = this.list(">>"), found = new Map();
    for (let at = 0; at < values.length; at += 2) found.set(values[at], values[at + 1]);
    return found;
  }
  literal() {
    const ends = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
    let text = "", depth = 1;
    for (;;) {
      const sign = this.text[this.at++];
      if (sign === undefined) throw new Error("end of the file");
      if (sign === "(") depth++;
      if (sign === ")" && --depth === 0) return readable(text);
      if (sign !== "\\") { text += sign; continue; }
      const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3));
      const next = this.text[this.at];
      this.at += octal ? octal[0].length : 1;
      text += octal ? String.fromCharCode(parseInt(octal[0], 8)) : ends[next] ?? next;
    }
  }
  hexadecimal() {
    const end = this.text.indexOf(">", this.at);
    const digits = this.text.slice(this.at, end).replace(/[^0-9a-f]/gi, "");
    this.at = end + 1;
    const codes = (digits.match(/../g) ?? []).map((each) => parseInt(each, 16));
    return readable(String.fromCharCode(...codes));
  }
}

const readable = (text) => {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  if (text.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
  return text.startsWith("\xef\xbb\xbf") ? new TextDecoder().decode(bytes) : text;
};

const unpacked = async (bytes, filter) => {
  if (filter === undefined) return bytes;
  if (filter !== "/FlateDecode") throw new Error("packed in an unusual way");
  const stream = new Blob([bytes]).stream();
  const plain = stream.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
};

async function objectsOf(bytes) {
  const text = latin(bytes), objects = new Map(), packed = [];
  let end = 0;
  for (const head of text.matchAll(/(?<!\d)(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj(?![a-z])/g)) {
    if (head.index < end) continue; // in a file that is embedded, or a picture
    const reader = new Reader(text, head.index + head[0].length);
    const object = { value: reader.value() };
    if (object.value instanceof Map && reader.take("stream")) {
      if (text[reader.at] === "\r") reader.at++;
      object.start = reader.at + 1;
      const length = object.value.get("/Length");
      end = length > 0 ? object.start + length : text.indexOf("endstream", object.start);
      if (object.value.get("/Type") === "/ObjStm") packed.push(object);
    }
    objects.set(+head[1], object);
  }
  const resolved = (value) => value?.number ? objects.get(value.number)?.value : value;
  const content = (object) => {
    const length = resolved(object.value.get("/Length"));
    const filter = [resolved(object.value.get("/Filter"))].flat();
    if (filter.length > 1 || object.value.has("/DecodeParms"))
      throw new Error("packed in an unusual way");
    return unpacked(bytes.subarray(object.start, object.start + length), filter[0]);
  };
  for (const object of packed) {
    const inside = latin(await content(object)), heads = new Reader(inside, 0);
    for (let left = object.value.get("/N"); left > 0; left--) {
      const number = heads.value(), at = heads.value();
      const value = new Reader(inside, object.value.get("/First") + at).value();
      objects.set(number, { value });
    }
  }
  return { objects, resolved, content };
}

async function filesOf(bytes) {
  if (latin(bytes.subarray(0, 1024)).indexOf("%PDF-") < 0) throw new Error("no PDF");
  const { objects, resolved, content } = await objectsOf(bytes);
  const files = [];
  for (const { value } of [...objects.values()]) {
    if (!(value instanceof Map && value.has("/EF"))) continue;
    const stream = objects.get(resolved(value.get("/EF")).get("/F").number);
    const digest = await crypto.subtle.digest("SHA-256", await content(stream));
    const blocks = latin(new Uint8Array(digest)).match(/[^]{4}/g).map(
      (block) => Array.from(block, (sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join(""));
    files.push([resolved(value.get("/UF") ?? value.get("/F")), blocks]);
  }
  return files;
}

const at = (id) => document.getElementById(id);

async function tell(file) {
  for (const id of ["unreadable", "empty", "files"]) at(id).hidden = true;
  try {
    const files = await filesOf(new Uint8Array(await file.arrayBuffer()));
    const rows = files.map(([name, blocks]) => {
      const row = document.createElement("tr");
      const blanked = blocks.map((block, place) => BLANK.includes(place) ? "________" : block);
      const missing = BLANK.map((place) => blocks[place]);
      for (const [kind, text] of [["th", name], ["td", blanked.join(" ")], ["td", missing.join(", ")]]) {
        const cell = document.createElement(kind);
        if (kind === "th") cell.scope = "row";
        cell.textContent = text;
        row.append(cell);
      }
      return row;
    });
    at("name").textContent = file.name;
    at("files").tBodies[0].replaceChildren(...rows);
    at(files.length ? "files" : "empty").hidden = false;
  } catch {
    at("unreadable").hidden = false;
  }
}

at("pdf").addEventListener("change", (event) => tell(event.target.files[0]));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) tell(event.dataTransfer.files[0]);
});
