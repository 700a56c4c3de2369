// Marks wrong values at their fields while somebody types, and takes away the marks of what has been put right. What is
// wrong the server says, with every preview. Without this module the marks come with Continue.

const FIELD = "input, select, textarea";

const found = () =>
  [...document.querySelectorAll("#live-problems li")].map((item) => ({
    id: item.dataset.field,
    marked: "marked" in item.dataset,
    message: item.textContent,
  }));

const place = (id) => document.getElementById(id);

/** The element that is read out with the message: the input itself, or the group of choices. */
const described = (id) => {
  const at = place(id);
  return at?.matches(FIELD) ? at : (at?.querySelector("[role=radiogroup]") ?? at);
};

const clear = (mark, id) => {
  mark.remove();
  const field = described(id);
  field?.removeAttribute("aria-invalid");
  if (field?.getAttribute("aria-describedby") === mark.id) {
    field.removeAttribute("aria-describedby");
  }
};

const sentences = (problems) => problems.map(({ message }) => message).join(" ");

const add = (id, message) => {
  const at = place(id);
  if (!at) {
    return;
  }
  const mark = document.createElement("p");
  mark.className = "wrong";
  mark.id = `${id}-wrong`;
  mark.textContent = message;
  if (at.matches(FIELD)) {
    at.after(mark);
  } else {
    at.append(mark);
  }
  const field = described(id);
  if (field.matches(FIELD)) {
    field.setAttribute("aria-invalid", "true");
  }
  if (!field.hasAttribute("aria-describedby")) {
    field.setAttribute("aria-describedby", mark.id);
  }
};

const fields = (problems) => {
  document.querySelectorAll("#step-form .wrong[id$=-wrong]").forEach((mark) => {
    const id = mark.id.slice(0, -"-wrong".length);
    const left = problems.filter((problem) => problem.id === id);
    if (left.length === 0) {
      clear(mark, id);
    } else {
      mark.textContent = sentences(left);
    }
  });
  new Set(problems.filter(({ marked }) => marked).map(({ id }) => id)).forEach((id) => {
    if (!document.getElementById(`${id}-wrong`)) {
      add(id, sentences(problems.filter((problem) => problem.id === id)));
    }
  });
};

/** The list at the top loses what has been put right, and itself with the last of it. */
const list = (problems) => {
  const count = document.querySelector("#content > .notice.bad .problems-count");
  const box = count?.closest(".notice");
  box?.querySelectorAll("li").forEach((item) => {
    const id = item.querySelector("a")?.hash.slice(1) ?? "";
    const left = problems.find((problem) => (id ? problem.id === id : problem.message === item.textContent));
    if (!left) {
      item.remove();
    }
  });
  const left = box?.querySelectorAll("li").length;
  if (left === 0) {
    box.remove();
  } else if (count) {
    count.textContent = left === 1 ? count.dataset.one : count.dataset.many.replace("#", left);
  }
};

const show = () => {
  const problems = found();
  fields(problems);
  list(problems);
};

/** A page that is opened with a draft marks what is wrong with it; after Continue the server has marked everything. */
const start = () => {
  if (document.getElementById("step-form")?.dataset.saving && !document.querySelector(".problems-count")) {
    fields(found());
  }
};

document.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target?.id === "live-problems" || event.target.id === "live-problems") {
    show();
  }
});
document.addEventListener("step-shown", start);
start();
