// Lets nobody type into a step that is on its way to be accepted: it would be lost with the form. The form is released
// at once when it stays, because something is wrong or the server could not be reached. Without this module what is typed
// meanwhile goes with the form.

const LONGEST = 30000;
let release = () => {};

const hold = (form) => {
  const active = form.contains(document.activeElement) ? document.activeElement : undefined;
  const word = document.querySelector("#saved .saved-word");
  const before = [...(word?.childNodes ?? [])];
  form.inert = true;
  word?.replaceChildren(form.dataset.saving);
  const timer = setTimeout(() => release(), LONGEST);
  release = () => {
    clearTimeout(timer);
    release = () => {};
    form.inert = false;
    if (word?.textContent === form.dataset.saving) {
      word.replaceChildren(...before);
    }
    if (document.activeElement === document.body) {
      active?.focus({ preventScroll: true });
    }
  };
};

// Rows are added and removed within the step, which stays; wizard-typed keeps what is typed meanwhile.
document.addEventListener("step-sent", ({ detail: { form, submitter } }) => {
  if (!submitter?.hasAttribute("formaction")) {
    hold(form);
  }
});
document.addEventListener("step-stays", () => release());
// The browser may show the page again as it was left.
addEventListener("pageshow", () => release());
