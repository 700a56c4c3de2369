// Says whether what was typed is saved, tries again when it could not be, and asks before a page with unsaved entries
// is left. Without this module the page works the same, and a submission loses nothing.

const form = document.getElementById("step-form");
const RETRY_MILLIS = 3000;

if (form?.dataset.saving) {
  let typed = 0;
  let saved = 0;
  let sending = 0;
  let leaving = false;

  const say = (words) => {
    const place = document.querySelector("#saved .saved-word");
    if (place) {
      place.textContent = words;
    }
  };

  form.addEventListener("input", () => {
    typed += 1;
    say(form.dataset.saving);
  });
  form.addEventListener("submit", () => {
    leaving = true;
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target === form) {
      sending = typed;
    }
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) {
      return;
    }
    if (event.detail.successful) {
      saved = sending;
    } else {
      say(form.dataset.unsaved);
      setTimeout(() => form.dispatchEvent(new Event("change")), RETRY_MILLIS);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && saved < typed) {
      event.preventDefault();
    }
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
}
