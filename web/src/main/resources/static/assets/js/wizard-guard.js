// Says whether what was typed is saved, tries again when it could not be, and asks before a page with unsaved entries
// is left. Without this module the page works the same, and a submission loses nothing.

const RETRY_MILLIS = 3000;
let form;
let typed = 0;
let saved = 0;
let leaving = false;

const say = (words) => {
  const place = document.querySelector("#saved .saved-word");
  if (place) {
    place.textContent = words;
  }
};

const start = () => {
  const step = document.getElementById("step-form");
  form = step;
  typed = 0;
  saved = 0;
  let sending = 0;
  if (!step?.dataset.saving) {
    return;
  }
  step.addEventListener("input", () => {
    typed += 1;
    leaving = false;
    say(step.dataset.saving);
  });
  step.addEventListener("submit", () => {
    leaving = true;
  });
  step.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target === step) {
      sending = typed;
    }
  });
  step.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== step || step !== form) {
      return;
    }
    if (event.detail.successful) {
      saved = sending;
    } else {
      say(step.dataset.unsaved);
      setTimeout(() => step.dispatchEvent(new Event("change")), RETRY_MILLIS);
    }
  });
};

addEventListener("beforeunload", (event) => {
  if (!leaving && saved < typed) {
    event.preventDefault();
  }
});
addEventListener("pageshow", () => {
  leaving = false;
});
document.addEventListener("apply-step", () => {
  leaving = true;
});
// Discarding and bringing back are meant; nobody has to be asked again.
document.addEventListener("submit", (event) => {
  if (event.target.matches("#saved form, #discarded form")) {
    leaving = true;
  }
});
document.addEventListener("step-shown", start);
start();
