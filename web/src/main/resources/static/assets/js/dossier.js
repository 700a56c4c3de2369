// The engagement page: looks again only while somebody can see it.

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-only-visible]") && document.hidden) {
    event.preventDefault();
  }
});
