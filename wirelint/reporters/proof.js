// The sheet is whole without this; it adds a filter by words, and keys to go from mark to mark.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const notes = all(".note");
  const words = document.getElementById("words");
  const said = document.getElementById("said");
  const texts = new Map(notes.map((note) => [note, `${note.dataset.rule} ${note.textContent}`.toLowerCase()]));

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const note of notes) {
      note.hidden = !wanted.every((word) => texts.get(note).includes(word));
      shown += note.hidden ? 0 : 1;
    }
    for (const mark of all(".mark")) mark.classList.toggle("off", document.getElementById(mark.dataset.note).hidden);
    for (const story of all(".story")) story.hidden = wanted.length > 0 && !all(".note:not([hidden])", story).length;
    said.textContent = wanted.length ? `${shown.toLocaleString("en")} of ${notes.length.toLocaleString("en")}` : "";
  }

  // Asks for no layout: a sheet may hold ten thousand stories.
  function visible() {
    const unwanted = all(".filter input[type=checkbox]:not(:checked)").map((box) => box.id.replace("show-", ""));
    return all("a.mark:not(.off)").filter((mark) => !unwanted.some((severity) => mark.classList.contains(severity)));
  }

  function step(by) {
    const marks = visible();
    if (!marks.length) return;
    const at = marks.indexOf(document.activeElement);
    marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length].focus();
    document.activeElement.scrollIntoView({ block: "center" });
  }

  words.closest("label").hidden = false;
  document.querySelector(".keys").hidden = false;
  words.addEventListener("input", filter);
  document.addEventListener("keydown", (event) => {
    if (event.target === words && event.key === "Escape") { words.value = ""; filter(); words.blur(); }
    if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") words.focus();
    else return;
    event.preventDefault();
  });
})();
