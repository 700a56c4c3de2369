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
    const before = inputs.map((input) => input.value).join(" ");
    inputs.forEach((input, place) => {
      input.value = percents[place] ?? "0";
    });
    if (before !== inputs.map((input) => input.value).join(" ")) {
      said.textContent = spread.dataset.rescaled.replace("#", percents.map((p) => language.format(Number(p))).join(" / "));
    }
    showSum();
  };

  spread.addEventListener("input", (event) => {
    if (inputs.includes(event.target)) {
      form.elements.spreadPreset.value = "AS_TYPED";
      said.textContent = "";
      takeOver = false;
      showSum();
    }
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "durationYears" || (event.target.name === "spreadPreset" && preset() !== "AS_TYPED")) {
      takeOver = true;
      showYears();
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
