// The sizing grid by keyboard and in bulk: up and down go from row to row, a letter chooses a size, D defers a line item or
// takes it back, a size for all keeps Custom and N/A, asks before it overwrites a choice, and can be undone. Every choice can
// be made without it.

const KEYS = { s: "S", m: "M", l: "L", c: "CUSTOM", i: "CUSTOM", n: "NA", e: "NA" };
const DEFER = "d";
const KEPT = ["CUSTOM", "NA"];

const grid = () => document.querySelector(".sizing-grid");
const lines = () => [...document.querySelectorAll(".sizing-grid .line")];
const chosen = (line) => line.querySelector("input[type=radio]:checked")?.value;
const radio = (line, size) => line.querySelector(`input[type=radio][value="${size}"]`);

/** Tells the other modules that fields changed, as if somebody had clicked. */
const changed = () => {
  const field = grid().querySelector("input[type=radio]");
  ["input", "change"].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
};

/** Chooses without telling anybody; returns whether the line item has this size. */
const choose = (line, size) => {
  const input = radio(line, size);
  if (input) {
    input.checked = true;
    line.classList.remove("proposed");
  }
  return Boolean(input);
};

const go = (line, by) => {
  const all = lines();
  const next = all[all.indexOf(line) + by];
  (next?.querySelector("input[type=radio]:checked") ?? next?.querySelector("input[type=radio]"))?.focus();
};

/** Defers the line item, or takes it back; the browser tells the page as after a click. */
const defer = (line) => line.querySelector("input[type=checkbox]")?.click();

/** Down leads into the grid when nothing else of the page has the focus. */
const enter = (event) => {
  const nowhere = event.target === document.body || event.target.id === "content";
  if (event.key === "ArrowDown" && nowhere && grid()) {
    event.preventDefault();
    go(lines()[0], 0);
  }
};

const onKey = (event) => {
  enter(event);
  const line = event.target.closest?.(".sizing-grid .line");
  if (!line || !["radio", "checkbox"].includes(event.target.type) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const size = KEYS[event.key.toLowerCase()];
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    go(line, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key.toLowerCase() === DEFER) {
    event.preventDefault();
    defer(line);
  } else if (size && choose(line, size)) {
    event.preventDefault();
    radio(line, size).focus();
    changed();
  }
};

/** What every row had, so that it can be put back. */
const remembered = () =>
  lines().map((line) => ({ line, size: chosen(line), proposed: line.classList.contains("proposed") }));

const undo = (before) => {
  before.forEach(({ line, size, proposed }) => {
    line.querySelectorAll("input[type=radio]").forEach((input) => {
      input.checked = input.value === size;
    });
    line.classList.toggle("proposed", proposed);
  });
  changed();
};

const announce = (words, before) => {
  const place = document.getElementById("applied");
  const button = place.querySelector("button");
  place.querySelector("p").textContent = words;
  place.hidden = false;
  button.onclick = () => {
    undo(before);
    place.hidden = true;
    document.querySelector("[data-apply]").focus();
  };
};

const apply = (button, targets) => {
  const before = remembered();
  const count = targets.filter((line) => choose(line, button.dataset.apply)).length;
  announce(button.dataset.applied.replace("#", count), before);
  changed();
};

const ask = (button, open, decided) => {
  const dialog = document.getElementById("overwrite");
  dialog.querySelector("h2").textContent = dialog.dataset.text.replace("#", decided.length);
  dialog.onclick = ({ target }) => {
    if (target.value) {
      dialog.close();
      if (target.value !== "none") {
        apply(button, target.value === "all" ? [...open, ...decided] : open);
      }
      button.focus();
    }
  };
  dialog.showModal();
};

const onApply = (button) => {
  const size = button.dataset.apply;
  const left = lines().filter((line) => !KEPT.includes(chosen(line)));
  const decided = left.filter((line) => chosen(line) && chosen(line) !== size && !line.classList.contains("proposed"));
  const open = left.filter((line) => !decided.includes(line));
  if (decided.length > 0) {
    ask(button, open, decided);
  } else {
    apply(button, open);
  }
};

const start = () => {
  document.querySelectorAll("[data-grid-tools]").forEach((tools) => {
    tools.hidden = !document.getElementById("step-form").dataset.saving;
  });
};

document.addEventListener("step-shown", start);
start();
document.addEventListener("keydown", onKey);
document.addEventListener("change", (event) => {
  if (event.isTrusted && event.target.type === "radio") {
    event.target.closest(".sizing-grid .line")?.classList.remove("proposed");
  }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-apply]");
  if (button && grid()) {
    onApply(button);
  }
});
