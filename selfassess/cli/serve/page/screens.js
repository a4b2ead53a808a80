// The screens: a terminal that the program behind the socket draws in.
// The cookie has the token by now: keep it out of the history and of bookmarks.
history.replaceState(null, "", "/");

const LARGEST = 16, SMALLEST = 8; // sizes of the letters
const COLUMNS = 40, ROWS = 20; // what every screen of the program needs
const of = (id) => document.getElementById(id);
const terminal = new Terminal({
  allowProposedApi: true,
  fontFamily: "'Roboto Mono', Monaco, 'Courier New', monospace",
  fontSize: LARGEST,
  screenReaderMode: sessionStorage.getItem("reader") === "on",
  scrollback: 0,
  theme: { background: "#10151c" },
});
const fitting = new FitAddon.FitAddon();
let socket = null;

function send(...message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

// The largest letters with which a whole screen has room: enlarged in the browser, the
// page has fewer and fewer points, and the letters still grow.
function fit() {
  for (let size = LARGEST; size >= SMALLEST; size -= 1) {
    terminal.options.fontSize = size;
    const room = fitting.proposeDimensions();
    if (!room || (room.cols >= COLUMNS && room.rows >= ROWS)) {
      break;
    }
  }
  fitting.fit();
}

function show(isReader) {
  terminal.options.screenReaderMode = isReader;
  of("reader").setAttribute("aria-pressed", String(isReader));
}

function end() {
  document.body.classList.add("-closed");
  of("opening").hidden = of("terminal").hidden = true;
  of("ended").hidden = false;
  of("again").focus();
}

function hear({ data }) {
  if (typeof data !== "string") {
    terminal.write(new Uint8Array(data));
    if (!document.body.classList.contains("-first-byte") && data.byteLength > 10) {
      document.body.classList.add("-first-byte");
      of("opening").hidden = true;
      fit();
      terminal.focus();
    }
    return;
  }
  const [kind, told] = JSON.parse(data);
  if (kind === "open_url") {
    open(told.url, told.new_tab ? "_blank" : "_self", "noopener");
  }
}

function connect() {
  const { cols, rows } = terminal;
  socket = new WebSocket(`${document.body.dataset.socket}?width=${cols}&height=${rows}`);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => send("resize", { width: terminal.cols, height: terminal.rows }));
  socket.addEventListener("message", hear);
  socket.addEventListener("close", end);
}

terminal.loadAddon(fitting);
terminal.loadAddon(new Unicode11Addon.Unicode11Addon());
terminal.loadAddon(new WebLinksAddon.WebLinksAddon());
terminal.loadAddon(new ClipboardAddon.ClipboardAddon());
terminal.unicode.activeVersion = "11";
terminal.open(of("terminal"));
// A line with vowel signs of Sinhala, Tamil or Hindi fills more cells here than the program
// gave it: what is too much must not go on in the next line. In terminals Textual says so.
terminal.write("\x1b[?7l");
// Every other key is for the screens; this one leads out of them.
terminal.attachCustomKeyEventHandler((event) => {
  if (event.key !== "F6") {
    return true;
  }
  if (event.type === "keydown") {
    event.preventDefault();
    of("plain").focus();
  }
  return false;
});
terminal.onData((text) => send("stdin", text));
terminal.onResize(({ cols, rows }) => send("resize", { width: cols, height: rows }));
terminal.textarea.addEventListener("focus", () => send("focus"));
terminal.textarea.addEventListener("blur", () => send("blur"));
of("reader").addEventListener("click", () => {
  const isReader = of("reader").getAttribute("aria-pressed") !== "true";
  sessionStorage.setItem("reader", isReader ? "on" : "off");
  show(isReader);
});
of("controls").addEventListener("keydown", (event) => {
  if (event.key === "F6") {
    event.preventDefault();
    terminal.focus();
  }
});
of("again").addEventListener("click", () => location.reload());
addEventListener("resize", fit);
show(terminal.options.screenReaderMode);
document.fonts.load(`${LARGEST}px "Roboto Mono"`).finally(() => {
  fit();
  connect();
});
