// Opens the help of the page by its button or the key ?, and puts / into the search, unless somebody is typing. With a
// modifier also while somebody types: Alt+N begins an engagement, Alt+A chooses everything offered, Ctrl+Enter continues.

const TYPED = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const help = document.getElementById("help");

document.querySelectorAll("[data-keys-and-words]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
});

/** Begins an engagement: on My work at its name, elsewhere by going there. */
const begin = () => {
  const name = document.querySelector(".opening #name");
  if (name) {
    name.focus();
  } else {
    location.assign("/#new");
  }
};

const chooseAll = () => {
  const buttons = [...document.querySelectorAll("#step-form [data-all]")].filter((button) => button.checkVisibility());
  buttons.forEach((button) => button.click());
  return buttons.length > 0;
};

const onward = () => {
  const button = document.getElementById("onwards");
  button?.click();
  return Boolean(button);
};

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || event.shiftKey) {
    return;
  }
  const alt = event.altKey && !event.ctrlKey && !event.metaKey;
  const done =
    (alt && event.code === "KeyN" && (begin(), true)) ||
    (alt && event.code === "KeyA" && chooseAll()) ||
    ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === "Enter" && onward());
  if (done) {
    event.preventDefault();
  }
});

const atNew = () => location.hash === "#new" && document.querySelector(".opening #name")?.focus();
addEventListener("hashchange", atNew);
atNew();

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPED) || document.querySelector("dialog[open]")) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    help?.showModal();
  } else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("bar-q")?.focus();
  }
});
