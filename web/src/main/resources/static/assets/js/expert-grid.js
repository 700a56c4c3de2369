// Expert mode as a grid: up and down go from row to row, Ctrl+D takes the value from the row above, a row's days can be
// filled down, cells of a spreadsheet can be pasted. Without this module rows are typed one by one, and a block is pasted
// into the field for it.

const TARGET = "quicksizer-line-item";
const FIGURE = /^\s*[\d.,'’\s]*\s*$/;

const form = () => document.getElementById("step-form");
const changed = () => form().dispatchEvent(new Event("input", { bubbles: true }));
const kind = (field) => field.name?.match(/^services\[\d+]\.(days|note|name)$/)?.[1];
const row = (field) => field.closest(".expert-row");
const rowsFrom = (first) => {
  const all = [...first.parentElement.querySelectorAll(".expert-row:not(.expert-columns)")];
  return all.slice(all.indexOf(first));
};
const fieldOf = (place, of) => place?.querySelector(`input[name$=".${of}"]`);
let pending;

/**
 * Sets the fields, says how many, and offers to put back what they held.
 *
 * @param cut number of values that have no field
 */
const fill = (values, cut = 0) => {
  const before = values.map(([field]) => [field, field.value]);
  values.forEach(([field, value]) => {
    field.value = value;
  });
  changed();
  const place = document.getElementById("filled");
  place.querySelector("p").textContent = cut
    ? place.dataset.cut.replace("##", cut).replace("#", values.length)
    : place.dataset.text.replace("#", values.length);
  place.hidden = false;
  place.querySelector("button").onclick = () => {
    before.forEach(([field, value]) => {
      field.value = value;
    });
    place.hidden = true;
    values[0]?.[0].focus();
    changed();
  };
};

const fromAbove = (field, of) => {
  const above = fieldOf(row(field).previousElementSibling, of);
  if (above) {
    field.value = above.value;
    changed();
  }
};

const onKey = (event) => {
  const of = kind(event.target);
  if (!of) {
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const fields = [...form().querySelectorAll(`input[name$=".${of}"]`)];
    const next = fields[fields.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
      next.select();
    }
  } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    fromAbove(event.target, of);
  }
};

/** Days, and notes beside them, from the field down. */
const pasteDown = (field, cells) => {
  const columns = kind(field) === "days" ? ["days", "note"] : [kind(field)];
  const values = rowsFrom(row(field)).slice(0, cells.length).flatMap((place, at) =>
    columns.map((of, column) => [fieldOf(place, of), cells[at][column]?.trim()])
      .filter(([there, value]) => there && value !== undefined));
  const pasted = cells.flat().filter((cell) => cell.trim()).length;
  fill(values, pasted - values.filter(([, value]) => value).length);
};

/** Services with their days: the server finds them in the catalogue. */
const pasteServices = (text) => {
  const place = document.getElementById("expert-paste");
  place.value = text;
  place.closest("details").open = true;
  place.closest("details").querySelector("button").click();
};

const onPaste = (event) => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const cells = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  const block = cells.length > 1 || cells[0].length > 1;
  if (!block || event.target.id === "expert-paste" || event.target.form !== form()) {
    return;
  }
  const of = kind(event.target);
  event.preventDefault();
  if ((of === "days" && cells.every(([first]) => FIGURE.test(first))) || (of === "note" && cells[0].length === 1)) {
    pasteDown(event.target, cells);
  } else {
    pasteServices(text);
  }
};

const onClick = (event) => {
  const button = event.target.closest?.("button");
  if (button?.hasAttribute("data-fill")) {
    const [first, ...below] = rowsFrom(row(button));
    const value = fieldOf(first, "days").value;
    fill(below.map((place) => [fieldOf(place, "days"), value]));
  } else if (button?.hasAttribute("formaction")) {
    pending = { name: button.name, value: button.value };
  }
};

/** Where the work goes on after rows were added, copied or removed. */
const place = ({ name, value }) => {
  const at = Number(value);
  const removes = [...document.querySelectorAll("[name=_remove]")];
  switch (name) {
    case "_duplicate":
      return document.getElementById(`services-${at + 1}-name`);
    case "_remove":
      return removes[Math.min(at, removes.length - 1)] ?? document.getElementById("expert-q");
    case "_free":
      return [...(document.getElementById(`line-${value}`)?.querySelectorAll("input[name$='.name']") ?? [])].at(-1);
    case "_start":
      return document.getElementById(`line-${value.slice(2)}`)?.querySelector("input[name$='.days']");
    default:
      return undefined;
  }
};

const start = () => {
  const target = document.getElementById("expert-to");
  if (!target) {
    return;
  }
  document.querySelectorAll("[data-fill], [data-keys]").forEach((tool) => {
    tool.hidden = !form().dataset.saving;
  });
  const kept = sessionStorage.getItem(TARGET);
  if (!("target" in target.dataset) && [...target.options].some(({ value }) => value === kept)) {
    target.value = kept;
  }
  if (pending) {
    place(pending)?.focus();
    pending = undefined;
  }
};

document.addEventListener("keydown", onKey);
document.addEventListener("paste", onPaste);
document.addEventListener("click", onClick);
document.addEventListener("change", ({ target }) => {
  if (target.id === "expert-to") {
    sessionStorage.setItem(TARGET, target.value);
  }
});
document.addEventListener("step-shown", start);
start();
