// Submits a step and shows the next one in its place, so that the browser need not build the page. Tells the other
// modules with the events "step-sent", "step-stays", "step-answered" and "step-shown". Without this module the form
// submits like any other, to the same addresses.

const PARTS = ["#content", ".foot"];
const SHOWN = [200, 409, 422];
const PATIENCE = 30000;
let under = false;

const say = (what, detail) => document.dispatchEvent(new CustomEvent(what, { detail }));

const isStep = (address) => /\/engagements\/[^/]+\/steps\/[^/]+$/.test(new URL(address).pathname);

/** The part of the page may need a style sheet that no step before it needed. */
const styled = (page) =>
  Promise.all(
    [...page.querySelectorAll("link[rel=stylesheet]")]
      .filter((sheet) => !document.querySelector(`link[href="${sheet.getAttribute("href")}"]`))
      .map(
        (sheet) =>
          new Promise((done) => {
            const link = document.createElement("link");
            link.rel = "stylesheet";
            link.href = sheet.getAttribute("href");
            link.onload = done;
            link.onerror = done;
            document.head.append(link);
          }),
      ),
  );

/** Modules that were loaded before begin again by the event; new ones begin when they are there. */
const begun = (page) => {
  say("step-shown");
  [...page.querySelectorAll("script[type=module]")]
    .filter((module) => !document.querySelector(`script[src="${module.getAttribute("src")}"]`))
    .forEach((module) => {
      const script = document.createElement("script");
      script.type = "module";
      script.src = module.getAttribute("src");
      document.head.append(script);
    });
};

/** @param stays whether it is the same step, whose place on the screen is kept */
const show = async (page, address, stays) => {
  await styled(page);
  say("step-answered", { from: document.querySelector("#step-form"), to: page.querySelector("#step-form") });
  PARTS.forEach((part) => document.querySelector(part).replaceWith(page.querySelector(part)));
  document.title = page.title;
  if (stays) {
    history.replaceState({}, "", address);
  } else if (address !== location.href) {
    history.pushState({}, "", address);
  }
  const content = document.querySelector("#content");
  htmx.process(content);
  if (!stays) {
    scrollTo(0, 0);
  }
  (content.querySelector("[data-focus]") ?? content).focus({ preventScroll: true });
  say("answered");
  begun(page);
};

/**
 * @param last whether a refusal is final, because this is the second try with the token of a new session
 * @param href where to go when the step is accepted, instead of the next one
 * @return whether another page is being loaded
 */
const submitForm = async (form, submitter, last = false, href = undefined) => {
  // A preview of the step that is left must not answer into the next one.
  form.addEventListener("htmx:beforeOnLoad", (event) => form.isConnected || event.preventDefault());
  const rows = submitter?.getAttribute("formaction");
  say("step-sent", { form, submitter });
  const response = await fetch(rows ?? form.getAttribute("action"), {
    method: "POST",
    headers: { Accept: "text/html" },
    body: new URLSearchParams(new FormData(form, submitter)),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const ended = response.url.endsWith("/sign-in");
  const step = isStep(response.url) && SHOWN.includes(response.status);
  if (response.ok && !ended || step) {
    say("entry-received", { form });
  }
  if (response.ok && !ended && (href || !step)) {
    location.assign(href ?? response.url);
    return true;
  }
  if (step) {
    await show(new DOMParser().parseFromString(await response.text(), "text/html"), response.url, Boolean(rows));
  } else {
    const retry = last ? undefined : () => submitted(form, submitter, true, href);
    say("refused", { status: response.status, url: response.url, retry });
  }
  return false;
};

const submitted = (form, submitter, last, href) => {
  under = true;
  form.setAttribute("aria-busy", "true");
  submitForm(form, submitter, last, href)
    .catch(() => {
      say("unreachable");
      return false;
    })
    .then((leaves) => {
      under = false;
      form.removeAttribute("aria-busy");
      if (!leaves) {
        say("step-stays");
      }
    });
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.id !== "step-form" || event.submitter?.name === "_search") {
    return;
  }
  event.preventDefault();
  if (!under) {
    submitted(form, event.submitter, false);
  }
});

document.addEventListener("apply-step", ({ detail }) => {
  if (!under) {
    submitted(detail.form, detail.button, false, detail.href);
  }
});

// Back and forward lead to pages of the server, which alone knows what the step holds now.
addEventListener("popstate", () => location.reload());
