// Says how long ago a moment was, or how long it still is, and the exact moment with its time zone on hover. Lists of
// what happened keep the exact moment. Without this module moments are those of the server's zone.

const language = document.documentElement.lang;
const exact = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long" });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];
const SOON = 7 * 86400;

const words = (seconds) => {
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return unit === "second" ? relative.format(0, "second") : relative.format(Math.trunc(seconds / length), unit);
};

const show = (place) => {
  const at = new Date(place.dateTime);
  const seconds = (at - Date.now()) / 1000;
  if (Number.isNaN(seconds)) {
    return;
  }
  place.title = exact.format(at);
  if (Math.abs(seconds) < SOON && !place.closest("#audit")) {
    place.textContent = words(seconds);
  }
};

const all = (root) => root.querySelectorAll?.("time[datetime]").forEach(show);

all(document);
document.addEventListener("htmx:load", ({ target }) => all(target));
document.addEventListener("step-shown", () => all(document));
