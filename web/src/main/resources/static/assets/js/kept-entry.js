// Keeps what was typed into a form until its answer is there, and fills it in again when the session had ended: after
// signing in, on the same page, for the same person, in this tab only. Without this module the drafts of the wizard
// still come back; other forms have to be filled in again.

const KEY = "quicksizer-typed";
const SKIPPED = ["hidden", "password", "file", "submit", "button", "reset", "search"];
const SEEN = /^(version|rowVersion|seen(\..+)?|was\..+)$/;
const person = document.querySelector(".who-name")?.textContent ?? "";

const action = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;

const typed = (form) => [...form.elements].filter((field) => field.name && !SKIPPED.includes(field.type));

/** What somebody can type, and what they saw: without it, newer values of others would be overwritten. */
const fields = (form) => [
  ...typed(form),
  ...[...form.elements].filter((field) => field.type === "hidden" && SEEN.test(field.name)),
];

const read = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
};

const write = (kept) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing
  }
};

/** @param over whether the session is known to have ended */
const keep = (form, over) => {
  if (person && form.method === "post" && typed(form).length > 0) {
    const values = fields(form).map(({ name, value, checked }) => ({ name, value, checked }));
    write({ person, page: location.pathname, action: action(form), over, values });
  }
};

/** The server has the entry: filling in the copy would replace what was typed since. */
const forget = (form) => {
  if (form && read()?.action === action(form)) {
    sessionStorage.removeItem(KEY);
  }
};

/** Other rows than those that were typed: the server shows the form with these, by a button that stores nothing. */
const showAgain = (form, values) => {
  const button = form.querySelector("[data-show-again]");
  const names = (of) => new Set(of.map(({ name }) => name));
  const [kept, shown] = [names(values), names(fields(form))];
  const added = values.filter(({ name }) => !shown.has(name));
  const removed = fields(form).filter(({ name }) => !kept.has(name));
  if (!button || added.length + removed.length === 0) {
    return false;
  }
  removed.forEach((field) => {
    field.disabled = true;
  });
  added.forEach(({ name, value }) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  });
  fill(form, values);
  form.requestSubmit(button);
  return true;
};

const fill = (form, values) => {
  const left = fields(form);
  values.forEach(({ name, value, checked }) => {
    const place = left.findIndex(
      (field) => field.name === name && (!["radio", "checkbox"].includes(field.type) || field.value === value),
    );
    if (place >= 0) {
      const [field] = left.splice(place, 1);
      if (["radio", "checkbox"].includes(field.type)) {
        field.checked = checked;
      } else {
        field.value = value;
      }
      field.closest("details")?.setAttribute("open", "");
    }
  });
  form.dispatchEvent(new Event("input", { bubbles: true }));
  form.dispatchEvent(new Event("change", { bubbles: true }));
};

const start = () => {
  const kept = read();
  if (!kept) {
    return;
  }
  const ended = document.querySelector("[data-session-over]");
  if (ended || location.pathname === "/sign-in") {
    write({ ...kept, over: true });
    ended?.querySelector("a")?.setAttribute("href", kept.page);
    return;
  }
  if (!kept.over || (person && kept.person !== person)) {
    sessionStorage.removeItem(KEY);
    return;
  }
  const form = [...document.forms].find((one) => one.method === "post" && action(one) === kept.action);
  if (person && kept.page === location.pathname && form) {
    sessionStorage.removeItem(KEY);
    if (!showAgain(form, kept.values)) {
      fill(form, kept.values);
      document.dispatchEvent(new CustomEvent("filled-again"));
    }
  }
};

document.addEventListener("submit", ({ target }) => keep(target, false), { capture: true });
document.addEventListener("session-over", () => {
  const step = document.getElementById("step-form");
  if (step) {
    keep(step, true);
  }
});
document.addEventListener("entry-received", ({ detail }) => forget(detail.form));
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  const signIn = new URL(detail.xhr.responseURL || location.href).pathname === "/sign-in";
  if (target.id === "step-form" && detail.successful && !signIn) {
    forget(target);
  }
});
addEventListener("DOMContentLoaded", start);
