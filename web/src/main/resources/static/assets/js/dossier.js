// The engagement page: looks again only while somebody can see it.

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-only-visible]") && document.hidden) {
    event.preventDefault();
  }
});

// What is opened stays open when its part of the page is replaced.
let open = new Set();

document.addEventListener("htmx:beforeSwap", () => {
  open = new Set([...document.querySelectorAll("details[data-stays-open][open]")].map(({ id }) => id));
});
document.addEventListener("htmx:afterSwap", () => {
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
});
