// Helps with long lists of choices: finds by typing, chooses all or none of a type.
// Every choice can be made without it.

/** A text without case and accents, as the server's searches compare texts. */
const folded = (text) =>
  text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replaceAll("ß", "ss");

const start = () => {
  const form = document.getElementById("step-form");
  if (!form?.querySelector("[data-tools]")) {
    return;
  }
  const editable = Boolean(form.dataset.saving);
  const find = form.querySelector("[data-find]");

  form.querySelectorAll("[data-tools]").forEach((tools) => {
    tools.hidden = !editable && !tools.contains(find);
  });

  /** Tells htmx and the guard that fields changed, as if somebody had typed. */
  const changed = () => {
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const count = () => {
    form.querySelectorAll("[data-group] [data-count]").forEach((place) => {
      const chosen = place.closest("[data-group]").querySelectorAll("input[type=checkbox]:checked").length;
      place.textContent = place.dataset.count.replace("#", chosen);
    });
  };
  form.addEventListener("input", count);

  find?.addEventListener("input", (event) => {
    event.stopPropagation();
    const words = folded(find.value).trim().split(/\s+/);
    form.querySelectorAll("[data-find-in]").forEach((choice) => {
      const content = folded(choice.dataset.findIn);
      choice.hidden = !words.every((word) => content.includes(word));
    });
    form.querySelectorAll("[data-group]").forEach((group) => {
      group.classList.toggle("nothing-found", !group.querySelector("[data-find-in]:not([hidden])"));
    });
    const found = form.querySelector("[data-find-in]:not([hidden])");
    form.querySelector("[data-found]").textContent = found ? "" : find.dataset.none;
  });
  // The search is no field of the step: it neither changes the draft nor hands the step in.
  find?.addEventListener("change", (event) => event.stopPropagation());
  find?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-all], [data-none-of]");
    if (!button) {
      return;
    }
    const group = button.closest("[data-group]") ?? form.querySelector("[data-group]");
    group.querySelectorAll("[data-find-in]:not([hidden]) input[type=checkbox]").forEach((box) => {
      box.checked = "all" in button.dataset;
    });
    changed();
  });
};

document.addEventListener("step-shown", start);
start();
