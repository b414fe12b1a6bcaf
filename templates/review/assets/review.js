// Light and optional: every form works without it. Sends a form and puts the answer in place, keys, selecting words.
(() => {
  "use strict";
  const $ = (selector) => document.querySelector(selector);
  document.documentElement.classList.add("js");
  let picked = "";
  let busy = false;
  let since = 0;
  let last = "";

  async function send(form, button) {
    if (busy) return;
    busy = true;
    try {
      const body = new URLSearchParams(new FormData(form));
      if (button && button.name) body.set(button.name, button.value);
      const answer = await fetch(form.action, { method: "POST", body, redirect: "follow" });
      put(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url);
    } catch {
      location.reload();
    } finally {
      busy = false;
    }
  }

  function put(page, url) {
    const frame = page.querySelector("#frame");
    if (!frame) return location.reload();
    const at = scrollY;
    since = Date.now();
    $("#frame").replaceWith(document.adoptNode(frame));
    const told = page.querySelector("#told");
    $("#told").textContent = told ? told.textContent : "";
    if (told) history.replaceState(null, "", url);
    document.title = page.title;
    pick("");
    const next = $("#asked") || $("#main");
    const stays = $("#missed-words") && !$("#card");
    next.focus({ preventScroll: stays });
    if (stays) scrollTo(0, at);
    else scrollTo(0, 0);
  }

  function open(name, button) {
    for (const fields of document.querySelectorAll("[data-fields]")) {
      fields.classList.toggle("open", fields.dataset.fields === name);
    }
    for (const other of document.querySelectorAll("[data-opens]")) {
      other.setAttribute("aria-expanded", String(other === button));
    }
    const first = $(`[data-fields="${name}"] input, [data-fields="${name}"] textarea`);
    if (first) { first.focus(); first.select(); }
  }

  function pick(words) {
    picked = words;
    const bar = $("#pick");
    if (!bar) return;
    bar.hidden = !words;
    bar.querySelector("[data-picked]").textContent = words.length > 60 ? `${words.slice(0, 60)} …` : words;
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return "";
    const inside = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-source]");
    const range = selection.getRangeAt(0);
    if (!inside(range.startContainer)) return "";
    const words = range.cloneContents();
    for (const said of words.querySelectorAll(".say, td:not([data-source]), th")) said.remove();
    return words.textContent.replace(/\s+/g, " ").trim().slice(0, 2000);
  }

  function withhold(kind) {
    const form = $("#missed");
    if (!form || !picked) return;
    form.querySelector("#missed-words").value = picked;
    form.querySelector("#missed-kind").value = kind;
    send(form, null);
  }

  document.addEventListener("selectionchange", () => {
    const words = selected();
    if (words || !picked) pick(words);
  });

  const zone = $("[data-drop]") && $("[data-drop]").closest("section");
  if (zone) {
    for (const name of ["dragover", "dragleave", "drop"]) {
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.classList.toggle("over", name === "dragover");
        if (name === "drop" && event.dataTransfer.files.length) {
          const form = zone.querySelector("form");
          form.querySelector("[type=file]").files = event.dataTransfer.files;
          form.requestSubmit();
        }
      });
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (button && button.dataset.opens) {
      event.preventDefault();
      open(button.dataset.opens, button);
    } else if (form.matches("[data-swap]")) {
      event.preventDefault();
      send(form, button);
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pick]");
    if (button) withhold(button.dataset.pick);
    if (event.target.closest("[data-unpick]")) { getSelection().removeAllRanges(); pick(""); }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target.closest("input:not([type=radio]), select, textarea, [contenteditable]");
    if (event.key === "Enter" && field && field.dataset.saves) {
      event.preventDefault();
      field.closest("fieldset").querySelector("[data-final]").click();
      return;
    }
    if (field) return;
    const key = event.key.toLowerCase();
    if (picked && (key === "m" || key === "d")) {
      event.preventDefault();
      withhold(key === "m" ? "name" : "case_detail");
      return;
    }
    if (!/^[a-z]$/.test(key) || event.repeat) return;
    if (key === last && Date.now() - since < 400) return; // one press too many decides no second question
    last = key;
    const button = $(`[data-key="${key}"]`);
    if (button) { event.preventDefault(); button.click(); }
  });
})();
