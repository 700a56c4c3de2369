// Asks before a link leads away from a step with something typed that is not applied: apply it and go there, leave it as
// a draft, or stay. Without this module the draft is kept, and every step says that it is not applied.

let typed = false;

const hasDraft = () => typed || Boolean(document.querySelector("#saved [data-draft]"));

/** The link that would leave the step, or nothing: places of this page, other windows and panels leave nothing. */
const leaving = (event) => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return link && plain && !link.closest("dialog, [hx-get]") && link.origin === location.origin
    && !link.target && !link.hasAttribute("download") && !link.getAttribute("href").startsWith("#")
    ? link
    : undefined;
};

const apply = (form, href) => {
  const button = document.getElementById("onwards");
  document.dispatchEvent(new CustomEvent("apply-step", { detail: { form, button, href } }));
};

document.addEventListener("click", (event) => {
  const form = document.getElementById("step-form");
  const dialog = document.getElementById("leaving");
  const link = form?.dataset.saving && dialog ? leaving(event) : undefined;
  if (!link || event.defaultPrevented || !hasDraft()) {
    return;
  }
  event.preventDefault();
  dialog.returnValue = "stay";
  dialog.onclose = () => {
    if (dialog.returnValue === "apply") {
      apply(form, link.href);
    } else if (dialog.returnValue === "leave") {
      location.assign(link.href);
    } else {
      link.focus();
    }
  };
  dialog.showModal();
});

document.addEventListener("input", (event) => {
  typed = typed || event.target.form?.id === "step-form";
});
document.addEventListener("step-shown", () => {
  typed = false;
});
