// Keeps what is typed while rows of a step are added or removed by the server: when the step comes back, its fields get
// what they held when the answer came, and the draft is saved with it. Without this module the answer replaces what was
// typed since.

const ROW = /^(\w+\[\d+])\.(\w+)$/;
const SKIPPED = ["hidden", "submit", "button"];
const SHIFTING = ["_duplicate", "_remove"];

let sent;
let again;

/** What a row is about: its number changes when rows before it are added or removed. */
const subject = (form, row) =>
  [...form.elements]
    .filter(({ name, type }) => type === "hidden" && name.startsWith(`${row}.`))
    .map(({ value }) => value)
    .join(" ") || row;

/** The fields by what they are about, with the number of those before them that are about the same. */
const fields = (form) => {
  const found = new Map();
  const count = new Map();
  [...form.elements]
    .filter(({ name, type }) => name && !SKIPPED.includes(type))
    .forEach((field) => {
      const [, row, member] = field.name.match(ROW) ?? [];
      const choice = ["radio", "checkbox"].includes(field.type) ? field.value : "";
      const about = [row ? `${subject(form, row)}.${member}` : field.name, choice].join("=");
      const place = count.get(about) ?? 0;
      count.set(about, place + 1);
      found.set(`${about}#${place}`, { field, about });
    });
  return { found, count };
};

const held = (field) => (["radio", "checkbox"].includes(field.type) ? field.checked : field.value);

const put = (field, value) => {
  if (["radio", "checkbox"].includes(field.type)) {
    field.checked = value;
  } else {
    field.value = value;
  }
};

document.addEventListener("step-sent", ({ detail: { form, submitter } }) => {
  const values = [...fields(form).found].map(([key, { field }]) => [key, held(field)]);
  sent = { form, shifts: SHIFTING.includes(submitter?.name), values: new Map(values) };
});

/** The answer is there and replaces the form: it gets what was typed since. */
document.addEventListener("step-answered", ({ detail: { from, to } }) => {
  again = undefined;
  if (sent?.form !== from || from.getAttribute("action") !== to?.getAttribute("action") || !to.dataset.saving) {
    return;
  }
  const before = fields(from);
  const after = fields(to);
  const typed = [...before.found]
    .filter(([key, { field }]) => held(field) !== sent.values.get(key))
    .map(([key, { field, about }]) => ({ field, about, target: after.found.get(key)?.field }))
    .filter(({ about, target }) => target && !(sent.shifts && before.count.get(about) !== after.count.get(about)));
  typed.forEach(({ field, target }) => put(target, held(field)));
  if (typed.length > 0) {
    const at = document.activeElement;
    const [key] = [...before.found].find(([, { field }]) => field === at) ?? [];
    const active = after.found.get(key)?.field;
    again = { field: typed[0].target, active, start: at.selectionStart, end: at.selectionEnd };
  }
});

/** Goes on where the person types, and saves the draft as after every input. */
document.addEventListener("step-shown", () => {
  const { field, active, start, end } = again ?? {};
  again = undefined;
  active?.focus({ preventScroll: true });
  if (active && typeof start === "number") {
    active.setSelectionRange(start, end);
  }
  ["input", "change"].forEach((type) => field?.dispatchEvent(new Event(type, { bubbles: true })));
});
