// The spread editor: shows the sum while typing, and takes over what the server made of a preset, another duration or a
// set to be rescaled. The server alone calculates; nothing is changed while somebody types.

const start = () => {
  const spread = document.getElementById("spread");
  if (!spread) {
    return;
  }
  const form = document.getElementById("step-form");
  const summary = document.getElementById("summary");
  const inputs = [...spread.querySelectorAll("input[inputmode]")];
  const sum = document.getElementById("spread-sum");
  const said = document.getElementById("spread-said");
  const normalise = document.getElementById("normalise");
  const language = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  let takeOver = false;
  let years = form.elements.durationYears.value;
  const before = new Map(); // the percentages of each duration that was left without typing since

  // They tell the server whether somebody typed over a preset; here the preset is deselected at once.
  spread.querySelectorAll("input[type=hidden]").forEach((shown) => shown.remove());

  const preset = () => form.elements.spreadPreset.value;
  /** A percentage in hundredths; NaN for what the server would ask about, such as 1,200. */
  const hundredths = (input) => {
    const typed = input.value.trim();
    return /^\d{0,3}([.,]\d{0,2})?$/.test(typed) ? Math.round(Number(typed.replace(",", ".") || 0) * 100) : Number.NaN;
  };

  const showSum = () => {
    const total = inputs.reduce((all, input) => all + hundredths(input), 0);
    sum.textContent = spread.dataset.sum.replace("#", Number.isNaN(total) ? "–" : language.format(total / 100));
    sum.parentElement.classList.toggle("status-wait", total !== 10000);
    normalise.hidden = total === 10000 || Number.isNaN(total) || total === 0;
  };

  const showYears = () => {
    const years = Number(form.elements.durationYears.value);
    spread.querySelectorAll(".year").forEach((year) => {
      year.hidden = Number(year.dataset.year) > years;
    });
  };

  /** Puts the server's percentages into the inputs; years beyond the contract have none. */
  const take = () => {
    const percents = summary.querySelector("[data-percents]").dataset.percents.trim().split(" ");
    const typed = inputs.map((input) => hundredths(input));
    inputs.forEach((input, place) => {
      input.value = language.format(Number(percents[place] ?? 0));
    });
    const rescaled = percents.some((percent, place) => Math.round(Number(percent) * 100) !== typed[place]);
    if (rescaled && percents.length > 1) {
      said.textContent = spread.dataset.rescaled.replace("#", percents.map((p) => language.format(Number(p))).join(" / "));
    }
    showSum();
  };

  spread.addEventListener("input", (event) => {
    if (inputs.includes(event.target)) {
      form.elements.spreadPreset.value = "AS_TYPED";
      said.textContent = "";
      takeOver = false;
      before.clear();
      showSum();
    }
  });

  /** Another duration: its percentages as they were before if it was left for the one that is left now. */
  const change = () => {
    before.set(years, { percents: inputs.map((input) => input.value), preset: preset() });
    years = form.elements.durationYears.value;
    const was = before.get(years);
    said.textContent = "";
    showYears();
    if (was) {
      takeOver = false;
      form.elements.spreadPreset.value = was.preset;
      inputs.forEach((input, place) => {
        input.value = was.percents[place];
      });
      showSum();
      return;
    }
    takeOver = true;
    const added = inputs.slice(0, Number(years)).filter((input) => hundredths(input) === 0);
    if (preset() === "AS_TYPED" && added.length > 0) {
      said.textContent = spread.dataset.added;
    }
  };

  form.addEventListener("change", (event) => {
    if (event.target.name === "durationYears") {
      change();
    } else if (event.target.name === "spreadPreset" && preset() !== "AS_TYPED") {
      takeOver = true;
      said.textContent = "";
      before.clear();
    }
  });
  normalise.addEventListener("click", () => {
    takeOver = true;
    form.elements.spreadPreset.value = "AS_TYPED";
    form.dispatchEvent(new Event("change"));
  });
  summary.addEventListener("htmx:afterSwap", () => {
    if (takeOver) {
      takeOver = false;
      take();
    }
  });

  showYears();
  showSum();
};

document.addEventListener("step-shown", start);
start();
