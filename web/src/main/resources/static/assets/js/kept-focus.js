// Keeps the focus at its place when the part of the page around it is replaced: htmx does so only for elements with an
// id. Without this module the focus goes to the page.

let left;

/** What the place is called: the same element of the part that comes has the same. */
const named = ({ tagName, textContent, attributes }) =>
  [tagName, textContent.trim(), ...["href", "name", "value"].map((name) => attributes[name]?.value)].join("\n");

const alike = (part, name) => [...part.querySelectorAll("a, button, summary, input, select, textarea")]
  .filter((place) => named(place) === name);

const leave = ({ target }) => {
  const active = document.activeElement;
  if (target.id && target !== active && target.contains(active)) {
    const name = named(active);
    left = { id: target.id, name, at: alike(target, name).indexOf(active) };
  }
};

const back = () => {
  if (left && document.activeElement === document.body) {
    const part = document.getElementById(left.id);
    (part && alike(part, left.name)[left.at])?.focus({ preventScroll: true });
  }
  left = undefined;
};

document.addEventListener("htmx:beforeSwap", (event) => {
  left = undefined;
  leave(event);
});
document.addEventListener("htmx:oobBeforeSwap", leave);
document.addEventListener("htmx:afterSettle", back);
