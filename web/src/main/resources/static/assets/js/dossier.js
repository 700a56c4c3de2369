// The engagement page: looks again only while somebody can see it, and keeps the diagram where it was scrolled to.

const places = new Map();

/** Brings the place where the engagement stands into the middle of its box. */
const showHere = (box) => {
  const here = box.querySelector("[data-here]");
  if (!here) {
    return;
  }
  const [outer, inner] = [box.getBoundingClientRect(), here.getBoundingClientRect()];
  box.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  box.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
};

document.querySelectorAll("[data-diagram]").forEach(showHere);

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-only-visible]") && document.hidden) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  event.target.querySelectorAll?.("[data-diagram]").forEach((box) => {
    places.set(box.dataset.diagram, [box.scrollLeft, box.scrollTop]);
  });
});

document.addEventListener("htmx:afterSettle", () => {
  document.querySelectorAll("[data-diagram]").forEach((box) => {
    const place = places.get(box.dataset.diagram);
    if (place) {
      [box.scrollLeft, box.scrollTop] = place;
      places.delete(box.dataset.diagram);
    }
  });
});
