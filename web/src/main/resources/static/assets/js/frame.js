// What every page does: tells of trouble without losing what was typed, and opens what was loaded into the panel.

const trouble = document.getElementById("trouble");
const panel = document.getElementById("panel");

/** Shows a sentence at the top until the next request succeeds. */
const tell = (sentence) => {
  trouble.textContent = sentence;
  trouble.hidden = false;
};

const isSignIn = (address) => new URL(address || location.href).pathname === "/sign-in";

const tellRefusal = (status, address) =>
  tell([401, 403].includes(status) || isSignIn(address) ? trouble.dataset.signedOut : trouble.dataset.failed);

document.addEventListener("htmx:sendError", () => tell(trouble.dataset.unreachable));
document.addEventListener("htmx:timeout", () => tell(trouble.dataset.unreachable));
document.addEventListener("htmx:responseError", ({ detail }) => tellRefusal(detail.xhr.status, detail.xhr.responseURL));

// Modules that ask the server themselves say what came of it: nothing at all, a refusal, or an answer.
document.addEventListener("unreachable", () => tell(trouble.dataset.unreachable));
document.addEventListener("refused", ({ detail }) => tellRefusal(detail.status, detail.url));
document.addEventListener("answered", () => {
  trouble.hidden = true;
});

// A session that has ended answers with the sign-in page; it must never replace a part of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (isSignIn(xhr.responseURL)) {
    event.detail.shouldSwap = false;
    tellRefusal(xhr.status, xhr.responseURL);
  } else if (xhr.status < 400) {
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
