// The filters of a list: words, and one choice each of whatever the rows carry (data-group, data-year …). They stand in
// the address, so that a link leads to the same rows. Without script all rows show.
(function () {
  "use strict";
  var form = document.querySelector("form[data-filters]");
  if (!form) return;
  var rows = Array.from(document.querySelectorAll("main table tbody tr[id]"));
  var said = document.querySelector(".shown"), name = form.dataset.filters;
  var choices = Array.from(form.querySelectorAll("select"));
  function fits(row, words) {
    var text = row.textContent.toLowerCase();
    return words.every(function (word) { return text.indexOf(word) >= 0; }) && choices.every(function (choice) {
      return !choice.value || (row.dataset[choice.name] || "").split(" ").indexOf(choice.value) >= 0;
    });
  }
  function narrow() {
    var words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean), count = 0;
    rows.forEach(function (row) { row.hidden = !fits(row, words); count += !row.hidden; });
    said.textContent = count + " " + name + (count === 1 ? "" : "s") + " of " + rows.length;
    var asked = new URLSearchParams();
    new FormData(form).forEach(function (value, key) { if (value) asked.set(key, value); });
    history.replaceState(null, "", (asked.toString() ? "?" + asked : location.pathname) + location.hash);
  }
  new URLSearchParams(location.search).forEach(function (value, key) {
    if (form.elements[key]) form.elements[key].value = value;
  });
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", narrow);
  narrow();
})();
