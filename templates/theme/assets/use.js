// What a reader may do with a page: print it, copy the link to a paragraph. Without script the links are links.
(function () {
  "use strict";
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  var told = document.querySelector("[data-told]");
  if (!told || !navigator.clipboard) return;
  document.querySelectorAll("[data-copies]").forEach(function (words) { words.hidden = false; });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.para-n, a.box-n");
    if (!link) return;
    navigator.clipboard.writeText(link.href).then(function () {
      told.textContent = "Link to paragraph " + link.textContent + " copied";
      link.classList.add("copied");
      window.setTimeout(function () { told.textContent = ""; link.classList.remove("copied"); }, 5000);
    }, function () {});
  });
})();
