// A table that is wider than its place scrolls. With neither link nor field inside, only the place itself can take the
// focus, without which no keyboard scrolls it in every browser.

const REACHABLE = "a[href], button, input, select, textarea, summary";

const nameOf = (place) =>
  (place.closest("section")?.querySelector("h2, h3") ?? document.querySelector("h1"))?.textContent.trim() ?? "";

const update = (place) => {
  const scrolls = place.scrollWidth > place.clientWidth && !place.querySelector(REACHABLE);
  if (scrolls === place.hasAttribute("tabindex")) {
    return;
  }
  if (scrolls) {
    place.tabIndex = 0;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", nameOf(place));
  } else {
    ["tabindex", "role", "aria-label"].forEach((name) => place.removeAttribute(name));
  }
};

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => update(target)));
const observe = () =>
  document.querySelectorAll(".sheet, .diagram, .review-table").forEach((place) => sizes.observe(place));

observe();
["htmx:afterSettle", "step-shown"].forEach((kind) => document.addEventListener(kind, observe));
