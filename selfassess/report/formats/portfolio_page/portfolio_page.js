// A click on a heading sorts the table by it, a second one the other way round.
for (const table of document.querySelectorAll("table.sorted")) {
  const heads = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const falls = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", falls ? "descending" : "ascending");
    const order = (one, other) => {
      const [a, b] = [one.cells[column], other.cells[column]];
      const difference = "value" in a.dataset && "value" in b.dataset
        ? a.dataset.value - b.dataset.value
        : words.compare(a.textContent, b.textContent);
      return falls ? -difference : difference;
    };
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort(order));
  }));
}
