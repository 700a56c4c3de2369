// Enter in the search of expert mode searches; it must not hand the step in. Without this module the button searches.

const start = () => {
  const search = document.getElementById("expert-q");
  search?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      search.dispatchEvent(new Event("search"));
    }
  });
};

document.addEventListener("step-shown", start);
start();
