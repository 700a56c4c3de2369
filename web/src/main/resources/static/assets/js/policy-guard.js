// Asks before a draft of the policy with changes that are not saved is left. Without this module nothing asks.

const form = document.getElementById("rules-form");
let changed = form && "unsaved" in form.dataset;

form?.addEventListener("input", () => {
  changed = true;
});
document.addEventListener("submit", ({ target }) => {
  changed = changed && target !== form;
});
addEventListener("beforeunload", (event) => {
  if (changed) {
    event.preventDefault();
  }
});
