// Shows moments in the reader's time zone: how long ago a moment of the last week was, with the exact moment on hover, and
// any other moment as date and time with the name of the zone. Moments to come, which are time limits, and the audit trail
// are always exact. Without this module moments are those of the server's zone, which their text names.

const language = document.documentElement.lang;
const full = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long" });
const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" };
const exact = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", ...time });
const clock = new Intl.DateTimeFormat(language, time);
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

const wording = (place, at) => {
  const now = new Date();
  const ago = (now - at) / 1000;
  if (place.dataset.shown === "clock" && at.toDateString() === now.toDateString()) {
    return clock.format(at);
  }
  const recent = ago >= 0 && ago < WEEK && !place.dataset.shown && !place.closest("#audit");
  return recent ? words(ago) : exact.format(at);
};

const show = (place) => {
  const at = new Date(place.dateTime);
  // a date without a time of day is the same in every zone
  if (Number.isNaN(at.getTime()) || !place.dateTime.includes("T")) {
    return;
  }
  place.title = full.format(at);
  place.textContent = wording(place, at);
};

const all = (root) => root.querySelectorAll?.("time[datetime]").forEach(show);

all(document);
document.addEventListener("htmx:load", ({ target }) => all(target));
document.addEventListener("step-shown", () => all(document));
