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
