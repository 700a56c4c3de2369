// The engagement page: what is opened stays open when its part of the page is replaced.
let open = new Set();

document.addEventListener("htmx:beforeSwap", () => {
  open = new Set([...document.querySelectorAll("details[data-stays-open][open]")].map(({ id }) => id));
});
document.addEventListener("htmx:afterSwap", () => {
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
});

// A question that somebody is answering stays until it is answered or closed; then its part is brought up to date.
let outdated = false;

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.target.querySelector("details.ask[open]")) {
    event.preventDefault();
    outdated = true;
  }
});
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (outdated && target.matches("details.ask:not([open])")) {
      outdated = false;
      const standing = document.getElementById("standing");
      htmx.ajax("GET", standing.dataset.address, { source: standing });
    }
  },
  { capture: true },
);
