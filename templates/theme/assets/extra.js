// Small conveniences; every page reads and works without them.
(function () {
  "use strict";
  var home = document.querySelector(".word-mark");

  // Opened from a folder, there is nobody to find a page for the address of its folder: links lead to the file itself.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var to = new URL(link.href);
      if (to.protocol === "file:" && to.pathname.slice(-1) === "/") { to.pathname += "index.html"; link.href = to.href; }
    });
    var told = document.createElement("p");
    told.className = "preview-line";
    told.setAttribute("role", "note");
    told.textContent = "You opened this page from a folder. It can be read, but search needs a web server: run “python build.py serve”, or put the folder on one.";
    document.body.insertBefore(told, document.body.firstChild);
  }

  // Old addresses of a search ("/?q=neglect") lead to the search page.
  var asked = new URLSearchParams(location.search).get("q");
  if (asked && document.querySelector(".hero-search")) {
    location.replace(new URL("search/?q=" + encodeURIComponent(asked), home.href));
  }

  // The menu closes with Escape and when the focus leaves it.
  document.querySelectorAll("details.menu").forEach(function (menu) {
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
    });
    menu.addEventListener("focusout", function (event) {
      if (menu.open && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  });

  // On a phone a table's rows become cards, and some browsers then forget that it is a table: it is told to them again.
  var small = window.matchMedia("(max-width: 719.9px)");
  function named() {
    if (!small.matches) return;
    document.querySelectorAll("table.cards").forEach(function (table) {
      table.setAttribute("role", "table");
      table.querySelectorAll("thead, tbody, tr, td, th").forEach(function (part) {
        part.setAttribute("role", { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" }[part.tagName] ||
          (part.scope === "col" ? "columnheader" : "rowheader"));
      });
    });
  }
  small.addEventListener("change", named);
  named();

  // The attendance list starts folded on a phone, and opens when somebody follows initials into it.
  var lists = document.querySelectorAll("details.attendance");
  if (window.matchMedia("(max-width: 719.9px)").matches) {
    lists.forEach(function (list) { list.open = false; });
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = false; });
  }
  function unfold() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    var list = target.closest("details.attendance");
    if (list && !list.open) { list.open = true; target.scrollIntoView(); }
    if (target.hidden) { target.hidden = false; target.scrollIntoView(); }
    var history = target.matches(".register tr") && target.querySelector("details.history");
    if (history) history.open = true;
  }

  // Paper has no folds; of the register it has what the filters show, and says how many of how many.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details.attendance:not([open])"));
    folded.forEach(function (list) { list.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (list) { list.open = false; });
  });

  // The register's filters. Without script all rows show.
  var form = document.querySelector("form.filters:not([data-filters])");
  if (form) {
    var body = document.querySelector(".register tbody");
    var rows = Array.from(body.rows);
    var said = document.querySelector(".shown");
    var orders = {
      newest: function (a, b) { return b.dataset.raised.localeCompare(a.dataset.raised); },
      oldest: function (a, b) { return a.dataset.raised.localeCompare(b.dataset.raised); },
      due: function (a, b) { return (a.dataset.due || "9").localeCompare(b.dataset.due || "9"); }
    };
    var filter = function () {
      var states = Array.from(form.querySelectorAll("[name=state]:checked"), function (box) { return box.value; });
      var words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
      var agency = form.elements.agency ? form.elements.agency.value : "";
      var group = form.elements.group.value, sort = form.elements.sort;
      var count = 0;
      var sorted = orders[sort.value] ? rows.slice().sort(orders[sort.value]) : rows;
      sorted.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        var fits = states.indexOf(row.dataset.state) >= 0 && (!group || row.dataset.group === group) &&
          (!agency || row.dataset.agency.split(" ").indexOf(agency) >= 0) &&
          words.every(function (word) { return text.indexOf(word) >= 0; });
        row.hidden = !fits;
        count += fits;
        body.appendChild(row);
      });
      said.textContent = count + (count === 1 ? " action" : " actions") + " of " + rows.length + ", " +
        sort.options[sort.selectedIndex].text.toLowerCase();
    };
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", filter);
    filter();
  }

  window.addEventListener("hashchange", unfold);
  unfold();

  // The contents list marks where the reader is.
  var links = Array.from(document.querySelectorAll(".contents a[href^='#']"));
  if (links.length && "IntersectionObserver" in window) {
    var byId = {};
    links.forEach(function (link) { byId[link.hash.slice(1)] = link; });
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        links.forEach(function (link) { link.removeAttribute("aria-current"); });
        byId[entry.target.id].setAttribute("aria-current", "true");
      });
    }, { rootMargin: "0px 0px -75% 0px" });
    Object.keys(byId).forEach(function (id) { var at = document.getElementById(id); if (at) watch.observe(at); });
  }
})();
