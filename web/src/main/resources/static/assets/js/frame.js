// What every page does: tells of trouble without losing what was typed, and opens what was loaded into the panel.

const trouble = document.getElementById("trouble");
const panel = document.getElementById("panel");

/** Shows a sentence at the top until the next request succeeds. */
const tell = (sentence) => {
  trouble.textContent = sentence;
  trouble.hidden = false;
};

const isSignIn = (address) => new URL(address || location.href).pathname === "/sign-in";

const tellSignedOut = () => {
  const link = document.createElement("a");
  link.href = location.pathname;
  link.target = "_blank";
  link.textContent = trouble.dataset.signIn;
  trouble.replaceChildren(`${trouble.dataset.signedOut} `, link, ` ${trouble.dataset.signInThen}`);
  trouble.hidden = false;
  document.dispatchEvent(new CustomEvent("session-over"));
};

/** Takes over the token of a new session, if the same person has signed in again in another window. */
const takeToken = async () => {
  const response = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  if (!response.ok || isSignIn(response.url)) {
    return false;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const name = (of) => of.querySelector(".who-name")?.textContent;
  const token = page.querySelector("input[name=_csrf]")?.value;
  if (!token || name(page) !== name(document)) {
    return false;
  }
  const headers = page.body.getAttribute("hx-headers");
  const same = token === document.querySelector("input[name=_csrf]")?.value;
  document.body.setAttribute("hx-headers", headers);
  document.querySelectorAll("input[name=_csrf]").forEach((input) => {
    input.value = token;
  });
  return !same;
};

/** A session that ended is not the same as something that the person may not do: only the former has a new token. */
const tellRefusal = (status, address, retry) => {
  const over = [401, 403].includes(status) || isSignIn(address);
  if (!over) {
    tell(trouble.dataset.failed);
    return;
  }
  takeToken()
    .then((taken) => (taken && retry ? retry() : taken || tellSignedOut()))
    .catch(() => tell(trouble.dataset.unreachable));
};

// A page asks whether it has changed only while somebody can see it and was there a while ago: asking for nobody would
// keep the session from ending when it is idle. Short timeouts are prolonged by half of them at most.
const HALF_OF_IDLE = Number(document.body.dataset.idle ?? Infinity) * 500;
const AWAY = Math.min(30 * 60000, HALF_OF_IDLE);
let lastInput = Date.now();
["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "visibilitychange"].forEach((kind) =>
  document.addEventListener(
    kind,
    () => {
      lastInput = Date.now();
    },
    { capture: true, passive: true },
  ),
);
const nobodyIsThere = () => document.hidden || Date.now() - lastInput > AWAY;
const hasSaidSo = ({ id, firstElementChild }) => id === "changed" && firstElementChild !== null;
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-only-visible]") && (nobodyIsThere() || hasSaidSo(event.target))) {
    event.preventDefault();
  }
});

/** Sends a request of htmx once more, by what triggered it. */
const again = ({ elt, triggeringEvent }) => {
  if (triggeringEvent?.type === "submit" && elt instanceof HTMLFormElement) {
    elt.requestSubmit(triggeringEvent.submitter);
  } else {
    htmx.trigger(elt, triggeringEvent?.type ?? "change");
  }
};

/** What the page asks by itself neither raises an alarm nor takes one away that belongs to what the person did. */
const isQuiet = ({ target }) => target.matches("[data-quiet]");

/** Listens to what became of requests that a person made. */
const onTrouble = (kind, listener) =>
  document.addEventListener(kind, (event) => {
    if (!isQuiet(event)) {
      listener(event.detail);
    }
  });

onTrouble("htmx:sendError", () => tell(trouble.dataset.unreachable));
onTrouble("htmx:timeout", () => tell(trouble.dataset.unreachable));
onTrouble("htmx:responseError", ({ xhr, requestConfig }) =>
  tellRefusal(xhr.status, xhr.responseURL, () => again(requestConfig)),
);

// Modules that ask the server themselves say what came of it: nothing at all, a refusal, or an answer.
document.addEventListener("unreachable", () => tell(trouble.dataset.unreachable));
document.addEventListener("refused", ({ detail }) => tellRefusal(detail.status, detail.url, detail.retry));
document.addEventListener("filled-again", () => tell(trouble.dataset.filledAgain));
document.addEventListener("answered", () => {
  trouble.hidden = true;
});

// A session that has ended answers with the sign-in page; it must never replace a part of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (isSignIn(xhr.responseURL)) {
    event.detail.shouldSwap = false;
    if (!isQuiet(event)) {
      tellRefusal(xhr.status, xhr.responseURL);
    }
  } else if (event.detail.shouldSwap && !isQuiet(event)) {
    trouble.hidden = true;
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "panel-content" && !panel.open) {
    panel.showModal();
  }
  event.target.querySelector("[data-focus]")?.focus();
});

// The link that shows the current state goes with the old one; reading goes on at the content. The notice itself takes
// the focus from nobody: they may be typing.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.requestConfig?.elt.matches("#changed a")) {
    document.getElementById("content").focus();
  }
});

document.querySelector("[data-focus]")?.focus();

// On a phone the navigation is wider than the screen; where one is must be in sight.
// Scrolling into view would also move the place from which Tab goes on, past the link that skips to the content.
const here = document.querySelector(".bar nav [aria-current]");
if (here) {
  const nav = here.closest("nav");
  const [inside, around] = [here.getBoundingClientRect(), nav.getBoundingClientRect()];
  nav.scrollLeft += inside.left - around.left - (around.width - inside.width) / 2;
}
