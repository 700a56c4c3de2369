// Escape takes away the explanation of a term without moving focus or pointer; it comes back when either returns. Without
// this module explanations still come with hover and focus, and stay as long as the pointer is over them.

const show = ({ target }) => target.closest?.(".term")?.classList.remove("dismissed");

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
    term.classList.remove("dismissed");
  }
});
