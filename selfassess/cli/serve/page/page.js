// The cookie has the token by now: keep it out of the history and of bookmarks.
history.replaceState(null, "", "/");

// Keys belong to the screens from the start, and to the button once they have ended.
function focusOnWhatShows() {
  const ended = document.body.classList.contains("-closed");
  document.querySelector(ended ? ".ended .again" : ".xterm-helper-textarea")?.focus();
}

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll(".again")) {
    button.addEventListener("click", () => location.reload());
  }
  new MutationObserver(focusOnWhatShows).observe(document.body, {
    attributeFilter: ["class"],
  });
});
