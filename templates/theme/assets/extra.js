// Four small conveniences; the site reads and works without them.
(function () {
  "use strict";
  document.documentElement.classList.add("script");

  // On a phone the search is a button: it opens Material's search and puts the cursor in the field.
  var toggle = document.getElementById("__search");
  var field = document.querySelector(".md-search__input");
  document.querySelectorAll(".search-open").forEach(function (button) {
    button.addEventListener("click", function () {
      if (!toggle.checked) toggle.click();
      field.focus();
    });
  });
  document.querySelectorAll(".search-close").forEach(function (button) {
    button.addEventListener("click", function () {
      if (toggle.checked) toggle.click();
    });
  });

  // The attendance list starts folded on a phone, and opens when somebody follows initials into it.
  var lists = document.querySelectorAll("details.attendance");
  if (window.matchMedia("(max-width: 719.9px)").matches) {
    lists.forEach(function (list) { list.open = false; });
  }
  function unfold() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var list = target && target.closest("details.attendance");
    if (list && !list.open) { list.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  // Paper has no folds.
  window.addEventListener("beforeprint", function () {
    lists.forEach(function (list) { list.open = true; });
  });
})();
