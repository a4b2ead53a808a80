// The walk in plain lines. What comes from the walk is put in as text, never as HTML.
// The cookie has the token by now: keep it out of the history and of bookmarks.
history.replaceState(null, "", "/plain");

const LONGEST = 4 << 20;
const SHOWN = 2000; // characters of what was typed that are shown again
const ELSEWHERE = 4001;
const of = (id) => document.getElementById(id);
const texts = JSON.parse(document.body.dataset.texts);
const file = document.title;
const log = of("log");

let socket = null;
let session = "";
let seen = 0; // messages of this session that were shown
let sent = 0; // the number of the last message that was sent
let waiting = []; // what was sent and may not have arrived
let question = null;
let note = ""; // as the walk has it
let wasLost = false;
let isOver = false;
let work = 0; // the timer that says that something takes a while
let replayed = 0; // so many messages were shown before this page was loaded anew

// What did not change is not said again.
function said(text) {
  clearTimeout(work);
  if (of("status").textContent !== text) {
    of("status").textContent = text;
    document.title = `${text} ${file}`;
  }
}

function element(name, text, more = {}) {
  const made = Object.assign(document.createElement(name), more);
  made.textContent = text;
  return made;
}

// What was said last begins at the top of the log, or of the page where the log is a part
// of it; if it does not fit as a whole.
function showLast() {
  const begun = [...log.querySelectorAll(".typed")].at(-1);
  if (log.scrollHeight > log.clientHeight) {
    log.scrollTop = begun ? begun.offsetTop : log.scrollHeight;
  } else if (log.lastElementChild?.getBoundingClientRect().top < 0) {
    begun?.scrollIntoView({ block: "start" });
  }
}

function paragraph(text, name = "p", className = "") {
  log.append(element(name, text, { dir: "auto", className }));
}

function send(message) {
  if (Object.values(message).some((text) => text.length > LONGEST)) {
    said(texts.long.replace("{count}", LONGEST));
    return false;
  }
  sent += 1;
  waiting.push({ number: sent, ...message });
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(waiting.at(-1)));
  }
  return true;
}

function isNoteOpen() {
  return question?.kind === "word" && of("note").value !== note;
}

// A note that is being written goes first: what is typed may lead away from it.
function sendNote() {
  if (isNoteOpen() && send({ note: of("note").value })) {
    note = of("note").value;
  }
}

function type(line) {
  sendNote();
  return send({ line });
}

function field() {
  return question?.kind === "lines" ? of("lines") : of("line");
}

function button(choice) {
  const made = element("button", choice.label, { type: "button" });
  if (choice.about && choice.about !== choice.label) {
    made.title = choice.about;
  }
  made.addEventListener("click", () => {
    if (choice.is_begun) {
      of("line").value = `${choice.typed} `;
      of("line").focus();
    } else {
      type(choice.typed);
    }
  });
  return made;
}

// A button that stays keeps the focus; one that goes hands it to the field.
function showChoices(choices) {
  const group = of("choices");
  const hadFocus = group.contains(document.activeElement);
  const label = hadFocus ? document.activeElement.textContent : "";
  const made = choices.map(button);
  const same = made.length === group.children.length
    && made.every((one, n) => one.isEqualNode(group.children[n])
      && choices[n].typed === group.children[n].dataset.typed);
  if (same) {
    return;
  }
  made.forEach((one, n) => {
    one.dataset.typed = choices[n].typed;
  });
  group.replaceChildren(...made);
  if (hadFocus) {
    (made.find((one) => one.textContent === label) ?? field()).focus();
  }
}

function showGroups(groups) {
  const before = of("groups").dataset.groups;
  const now = JSON.stringify(groups);
  if (before === now) {
    return;
  }
  of("groups").dataset.groups = now;
  of("groups").replaceChildren(...groups.flatMap(({ title, choices }) => {
    const list = document.createElement("ul");
    for (const choice of choices) {
      const row = document.createElement("li");
      row.append(button(choice), ` ${choice.about}`);
      list.append(row);
    }
    return [element("h3", title), list];
  }));
  of("words").replaceChildren(...groups.flatMap(({ choices }) => choices.map(
    (choice) => element("option", choice.about, { value: choice.typed }),
  )));
}

function ask(asked) {
  const isOpen = isNoteOpen() && question.place === asked.place;
  question = asked;
  const isLines = asked.kind === "lines";
  const isWord = asked.kind === "word";
  of("line").hidden = isLines;
  of("lines").hidden = !isLines;
  const label = of("line-label");
  label.htmlFor = isLines ? "lines" : "line";
  label.textContent = isLines ? label.dataset.lines : isWord ? label.dataset.word : asked.prompt;
  if (isWord) {
    of("line").setAttribute("list", "words");
    showGroups(asked.groups);
    if (!isOpen) {
      of("note").value = asked.note;
    }
    note = asked.note;
  } else {
    of("line").removeAttribute("list");
  }
  of("place").textContent = `${asked.place}: ${asked.title}`;
  of("note-form").hidden = of("all").hidden = !isWord;
  showChoices(asked.choices);
  of("stop").hidden = true;
  const state = asked.saved ? texts.saved : texts.unsaved;
  said(wasLost ? `${texts.back} ${state}` : state);
  wasLost = false;
  const focused = document.activeElement;
  if (focused === document.body || !focused.checkVisibility()) {
    field().focus();
  }
}

function end(text, isElsewhere = false) {
  isOver = true;
  said(text);
  question = null;
  of("form").hidden = true;
  of("ended").hidden = false;
  of("here").hidden = !isElsewhere;
  of("again").hidden = isElsewhere;
  (isElsewhere ? of("here") : of("again")).focus();
}

// What the earlier session did not hear is where it can be sent again.
function keepUnsent() {
  const line = waiting.findLast((message) => message.line)?.line;
  of("line").value ||= line ?? "";
  if (waiting.some((message) => message.note !== undefined)) {
    note = null;
  }
  waiting = [];
}

function begin(told) {
  if (session && session !== told.session) {
    log.replaceChildren();
    paragraph(texts.anew);
    keepUnsent();
  }
  if (told.session !== session) {
    sent = told.heard;
  }
  session = told.session;
  // What a person has heard already is not read out again.
  replayed = told.first ? 0 : told.count;
  log.setAttribute("aria-live", replayed ? "off" : "polite");
  seen = told.first;
  waiting = waiting.filter((message) => message.number > told.heard);
  for (const message of waiting) {
    socket.send(JSON.stringify(message));
  }
}

function hear(told) {
  if (told.session) {
    begin(told);
    return;
  }
  if (told.heard) {
    waiting = waiting.filter((message) => message.number > told.heard);
    return;
  }
  seen += 1;
  show(told);
  if (seen >= replayed) {
    showLast();
    log.setAttribute("aria-live", "polite");
  }
}

function show(told) {
  if (told.typed !== undefined) {
    const typed = told.typed.length > SHOWN ? `${told.typed.slice(0, SHOWN)} …` : told.typed;
    paragraph(`${told.prompt} ${typed}`, "p", "typed");
    clearTimeout(work);
    work = setTimeout(() => {
      said(texts.working);
      of("stop").hidden = false;
    }, 2000);
  } else if (told.say !== undefined) {
    paragraph(told.say, told.heading ? "h3" : "p");
  } else if (told.number) {
    const link = element("a", texts.fetch.replace("{name}", told.name), {
      href: `/plain/report/${told.number}`,
      download: told.name,
    });
    log.append(link);
  } else if (told.ask) {
    ask(told.ask);
  } else if (told.end !== undefined) {
    end(texts.ended);
  }
}

function connect() {
  socket = new WebSocket(`${document.body.dataset.socket}?session=${session}&after=${seen}`);
  socket.addEventListener("message", (event) => hear(JSON.parse(event.data)));
  socket.addEventListener("close", (event) => {
    if (isOver) {
      return;
    }
    if (event.code === ELSEWHERE) {
      end(texts.elsewhere, true);
      return;
    }
    wasLost = true;
    said(texts.lost);
    setTimeout(connect, 1000);
  });
}

of("line-form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (question && type(field().value)) {
    field().value = "";
  }
});
of("note-form").addEventListener("submit", (event) => {
  event.preventDefault();
  sendNote();
});
of("stop").addEventListener("click", () => {
  send({ stop: "yes" });
  field().focus();
});
for (const id of ["again", "here"]) {
  of(id).addEventListener("click", () => location.reload());
}
addEventListener("pagehide", sendNote);
addEventListener("resize", showLast);
said(texts.opening);
connect();
