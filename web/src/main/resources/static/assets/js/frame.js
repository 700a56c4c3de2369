// What every page does: tells of trouble without losing what was typed, and opens what was loaded into the panel.

const trouble = document.getElementById("trouble");
const panel = document.getElementById("panel");

/** Shows a sentence at the top until the next request succeeds. */
const tell = (sentence) => {
  trouble.textContent = sentence;
  trouble.hidden = false;
};

document.addEventListener("htmx:sendError", () => tell(trouble.dataset.unreachable));
document.addEventListener("htmx:timeout", () => tell(trouble.dataset.unreachable));
document.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  tell(status === 401 || status === 403 ? trouble.dataset.signedOut : trouble.dataset.failed);
});

// A session that has ended answers with the sign-in page; it must never replace a part of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (new URL(event.detail.xhr.responseURL || location.href).pathname === "/sign-in") {
    event.detail.shouldSwap = false;
    tell(trouble.dataset.signedOut);
  } else if (event.detail.xhr.status < 400) {
    trouble.hidden = true;
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "panel-content" && !panel.open) {
    panel.showModal();
  }
  event.target.querySelector("[data-focus]")?.focus();
});

document.querySelector("[data-focus]")?.focus();

// On a phone the navigation is wider than the screen; where one is must be in sight.
document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
