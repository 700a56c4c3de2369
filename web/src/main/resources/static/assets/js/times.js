// Says how long ago a moment was, and the exact moment with its time zone on hover. Moments to come, which are time
// limits, and the audit trail keep the exact moment. Without this module moments are those of the server's zone.

const language = document.documentElement.lang;
const exact = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long" });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];
const WEEK = 7 * 86400;

const words = (ago) => {
  const [unit, length] = UNITS.find(([, each]) => ago >= each) ?? ["second", Infinity];
  return relative.format(-Math.trunc(ago / length), unit);
};

const show = (place) => {
  const at = new Date(place.dateTime);
  const ago = (Date.now() - at) / 1000;
  if (Number.isNaN(ago)) {
    return;
  }
  place.title = exact.format(at);
  if (ago >= 0 && ago < WEEK && !place.closest("#audit")) {
    place.textContent = words(ago);
  }
};

const all = (root) => root.querySelectorAll?.("time[datetime]").forEach(show);

all(document);
document.addEventListener("htmx:load", ({ target }) => all(target));
document.addEventListener("step-shown", () => all(document));
