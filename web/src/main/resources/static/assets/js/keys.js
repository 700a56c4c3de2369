// Opens the help of the page by its button or the key ?, and puts / into the search, unless somebody is typing.

const TYPED = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const help = document.getElementById("help");

document.querySelectorAll("[data-keys-and-words]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
});

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
