// The list of engagements: after "show more" the focus is at the first of the new rows, whatever else the page asks.

const rows = () => document.querySelectorAll("#rows > tr:not(#more)");
let before = 0;

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (target.closest("#more")) {
    before = rows().length;
  }
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (before > 0 && detail.requestConfig?.elt.closest("#more")) {
    rows()[before]?.querySelector("a")?.focus();
    before = 0;
  }
});

// Choosing rows for an action on all of them: how many, and all at once. The boxes work without it.
const boxes = () => [...document.querySelectorAll("input[name=chosen]")];

const count = () => {
  const words = document.querySelector("[data-picked]");
  const chosen = boxes().filter(({ checked }) => checked).length;
  if (words) {
    words.textContent = chosen === 0 ? words.dataset.none : words.dataset.picked.replace("#", chosen);
    document.getElementById("bulk").classList.toggle("none", chosen === 0);
  }
  document.querySelectorAll("[data-pick-all]").forEach((box) => {
    box.hidden = false;
    box.checked = chosen > 0 && chosen === boxes().length;
    box.indeterminate = chosen > 0 && chosen < boxes().length;
  });
};

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-pick-all]")) {
    boxes().forEach((box) => {
      box.checked = target.checked;
    });
  }
  if (target.matches("[data-pick-all], [name=chosen]")) {
    count();
  }
});
document.addEventListener("htmx:afterSettle", count);
count();
