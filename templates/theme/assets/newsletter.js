// Copying a summary. Without script, or where the clipboard is not allowed, the words can be selected by hand.
(function () {
  "use strict";
  var said = document.querySelector("[data-copied]");

  function plain(node) {
    var words = "";
    node.querySelectorAll("p, li, h3").forEach(function (part) {
      var line = part.textContent.trim().replace(/\s+/g, " ");
      // Plain text has no links, so the address itself is said.
      var link = part.querySelector("a");
      if (link) line = line.replace(/\.$/, "") + ": " + link.href;
      // A blank line between parts; none within a list, nor between a heading and what it heads.
      words += part.tagName === "LI" ? "- " + line + "\n" : "\n" + line + (part.tagName === "H3" ? ":\n" : "\n");
    });
    return words.trim() + "\n";
  }

  // Only what an e-mail tool should see: no classes, no data of ours, nothing that is hidden now.
  function clean(node) {
    var copy = node.cloneNode(true);
    Array.from(copy.querySelectorAll("[hidden]")).forEach(function (part) { part.remove(); });
    Array.from(copy.querySelectorAll("section")).forEach(function (part) { part.replaceWith.apply(part, Array.from(part.childNodes)); });
    Array.from(copy.querySelectorAll("*")).forEach(function (part) {
      Array.from(part.attributes).forEach(function (attribute) {
        if (["style", "href"].indexOf(attribute.name) < 0) part.removeAttribute(attribute.name);
      });
      if (part.href) part.setAttribute("href", part.href);
      if (!part.getAttribute("style")) part.removeAttribute("style");
    });
    return copy;
  }

  function done(button, words) {
    var label = button.querySelector("span"), shape = button.querySelector("use");
    var before = button.dataset.words || label.textContent;
    button.dataset.words = before;
    label.textContent = words;
    shape.setAttribute("href", words === "Copied" ? "#s-tick" : "#s-warn");
    button.classList.add("copied");
    window.clearTimeout(button.back);
    said.textContent = words + ": " + button.closest(".copybox").querySelector("h2").textContent;
    button.back = window.setTimeout(function () {
      label.textContent = before;
      shape.setAttribute("href", "#s-copy");
      button.classList.remove("copied");
      said.textContent = "";
    }, 5000);
  }

  function refused(button) {
    var byHand = button.closest(".copybox").querySelector(".by-hand");
    if (byHand) { byHand.open = true; byHand.querySelector("textarea").select(); }
    done(button, "Not copied");
    said.textContent = "Nothing was copied: the browser did not allow copying. The words are selected: press Ctrl and C.";
  }

  document.querySelectorAll(".copy-buttons").forEach(function (buttons) { buttons.hidden = false; });
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      var shown = clean(button.closest(".copybox").querySelector(".copied-html"));
      if (!plain(shown).trim()) { done(button, "Nothing to copy"); return; }
      var kinds = { "text/plain": new Blob([plain(shown)], { type: "text/plain" }) };
      if (button.dataset.copy === "html") kinds["text/html"] = new Blob([shown.innerHTML.trim()], { type: "text/html" });
      if (!navigator.clipboard || !window.ClipboardItem) { refused(button); return; }
      navigator.clipboard.write([new ClipboardItem(kinds)]).then(
        function () { done(button, "Copied"); },
        function () { refused(button); }
      );
    });
  });

  var form = document.querySelector(".roundup-filter");
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () {
      var count = 0;
      document.querySelectorAll("section[data-held]").forEach(function (section) {
        var fits = (!form.since.value || section.dataset.held >= form.since.value) &&
          (!form.of.value || section.dataset.of === form.of.value);
        section.hidden = !fits;
        count += fits;
      });
      document.querySelector(".copybox .how-many").textContent = count + (count === 1 ? " meeting" : " meetings");
    });
  }
})();
