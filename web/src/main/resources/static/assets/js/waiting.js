// Asks whether the workflow has reached the next step: soon at first, then less and less often. Like everything that
// pages ask by themselves, it is not asked while nobody is there. Without this module the page is loaded again.

const FIRST = 250;
const LONGEST = 5000;
const place = document.getElementById("waiting");
let pause = FIRST;

const ask = () => {
  htmx.trigger(place, "ask");
  pause = Math.min(2 * pause, LONGEST);
  setTimeout(ask, pause);
};
setTimeout(ask, pause);

// "Not yet" is an answer as well: what was said about a server that could not be reached is over.
place.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr.status === 204) {
    document.dispatchEvent(new CustomEvent("answered"));
  }
});
