// Completes @names in a comment: people whose name or user name contains what follows the sign, chosen by arrow keys and
// Enter, or with the mouse. Without this module names are typed whole.

const MOST = 6;
const field = document.querySelector("textarea[data-mentions]");
const people = [...(document.getElementById(field?.dataset.mentions)?.options ?? [])];
const list = document.createElement("ul");
let at = -1;

const begun = () => field.value.slice(0, field.selectionStart).match(/(?:^|[^\p{L}\p{N}.])@([\p{L}\p{N}._-]*)$/u)?.[1];

const close = () => {
  list.hidden = true;
  at = -1;
  field.removeAttribute("aria-activedescendant");
};

const mark = (place) => {
  at = place;
  [...list.children].forEach((item, index) => item.setAttribute("aria-selected", index === at));
  field.setAttribute("aria-activedescendant", list.children[at]?.id ?? "");
};

const choose = (userName) => {
  const end = field.selectionStart;
  const start = end - begun().length;
  field.setRangeText(`${userName} `, start, end, "end");
  close();
  field.focus();
};

const show = () => {
  const word = begun()?.toLocaleLowerCase();
  const fits = word === undefined
    ? []
    : people.filter(({ value, text }) => `${value} ${text}`.toLocaleLowerCase().includes(word)).slice(0, MOST);
  list.replaceChildren(
    ...fits.map(({ value, text }, index) => {
      const item = document.createElement("li");
      item.id = `mention-${index}`;
      item.role = "option";
      item.textContent = `${text} (${value})`;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(value);
      });
      item.dataset.userName = value;
      return item;
    }),
  );
  list.hidden = fits.length === 0;
  mark(0);
};

const onKey = (event) => {
  if (list.hidden) {
    return;
  }
  const last = list.children.length - 1;
  const moves = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0) };
  if (event.key in moves) {
    mark(moves[event.key]);
  } else if (event.key === "Enter" || event.key === "Tab") {
    choose(list.children[at].dataset.userName);
  } else if (event.key === "Escape") {
    close();
  } else {
    return;
  }
  event.preventDefault();
};

if (field && people.length > 0) {
  list.id = "mention-list";
  list.role = "listbox";
  list.className = "mention-list";
  list.hidden = true;
  list.setAttribute("aria-label", "@");
  field.after(list);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  field.addEventListener("input", show);
  field.addEventListener("keydown", onKey);
  field.addEventListener("blur", close);
}
