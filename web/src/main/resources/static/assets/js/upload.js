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

// A file made from the chosen workbook: the form's file is sent again, and the response is saved.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-download]");
  const form = document.querySelector("[data-upload]");
  if (!button || !form || !form.reportValidity()) {
    return;
  }
  button.disabled = true;
  try {
    const response = await fetch(button.dataset.download, { method: "POST", body: new FormData(form) });
    if (response.ok) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await response.blob());
      link.download = button.dataset.name;
      link.click();
      URL.revokeObjectURL(link.href);
    }
  } finally {
    button.disabled = false;
  }
});
