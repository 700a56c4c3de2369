// Escape takes away the explanation of a term without moving focus or pointer; it comes back when either returns. Without
// this module explanations still come with hover and focus, and stay as long as the pointer is over them.

/** Near the right edge of the window the explanation opens to the left. */
const place = (term) => {
  term.classList.remove("at-the-edge");
  const edge = term.querySelector(".term-meaning").getBoundingClientRect().right;
  term.classList.toggle("at-the-edge", edge > document.documentElement.clientWidth);
};

const show = ({ target }) => {
  const term = target.closest?.(".term");
  if (term) {
    term.classList.remove("dismissed");
    place(term);
  }
};

document.addEventListener("keydown", (event) => {
  const shown = event.key === "Escape" && document.querySelector(".term:not(.dismissed):is(:hover, :focus-within)");
  if (shown) {
    shown.classList.add("dismissed");
    event.stopPropagation();
  }
});
document.addEventListener("focusin", show);
document.addEventListener("mouseover", ({ target, relatedTarget }) => {
  const term = target.closest?.(".term");
  if (term && !term.contains(relatedTarget)) {
    show({ target });
  }
});
