// Shows how much of a file has been sent, and that the server is reading it. Without scripts the form is sent as it is.

document.addEventListener("htmx:xhr:progress", (event) => {
  const form = event.target.closest("[data-upload]");
  const { loaded, total, lengthComputable } = event.detail;
  if (!form || !lengthComputable || total === 0) {
    return;
  }
  const bar = form.querySelector("progress");
  const state = form.querySelector("[role=status]");
  const percent = Math.round((loaded / total) * 100);
  bar.hidden = false;
  bar.value = percent;
  const { sending, reading } = state.dataset;
  state.textContent = percent < 100 ? `${sending} ${percent} %` : reading;
});

// Once there is an answer, nothing is sent or read any more.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest("[data-upload]");
  if (form) {
    form.querySelector("progress").hidden = true;
    form.querySelector("[role=status]").textContent = "";
  }
});

// A preview belongs to the file that was checked, not to the one chosen next, nor to an import that followed.
function forget() {
  document.querySelector("#preview")?.replaceChildren();
}
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-upload] input[type=file]")) {
    forget();
  }
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-upload]")) {
    forget();
  }
});

// A file made from the chosen workbook: the form's file is sent again, and the response is saved. If no file comes back,
// the reason is shown below the buttons.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-download]");
  const form = document.querySelector("[data-upload]");
  if (!button || !form || !form.reportValidity()) {
    return;
  }
  const problem = document.querySelector("[data-download-problem]");
  problem.hidden = true;
  button.disabled = true;
  try {
    const response = await fetch(button.dataset.download, { method: "POST", body: new FormData(form) });
    if (response.headers.has("Content-Disposition")) {
      save(await response.blob(), button.dataset.name);
    } else if (response.status === 403) {
      const detail = { status: response.status, url: response.url, retry: () => button.click() };
      document.dispatchEvent(new CustomEvent("refused", { detail }));
    } else {
      show(problem, await reason(response, problem));
    }
  } catch {
    show(problem, problem.dataset.failed);
  } finally {
    button.disabled = false;
  }
});

function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// What the server says about the workbook is plain text; anything else is an error page.
async function reason(response, { dataset }) {
  if (response.status === 429) {
    return dataset.tooOften;
  }
  const type = response.headers.get("Content-Type") ?? "";
  return type.startsWith("text/plain") ? await response.text() : dataset.failed;
}

function show(problem, text) {
  problem.textContent = text;
  problem.hidden = false;
}
