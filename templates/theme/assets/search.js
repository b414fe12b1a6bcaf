// The search page: asks our own index (publishing/finding) which paragraph holds which words, says only what it found, and tells words
// that stand there from words like them. Nothing is asked of another host, and no search is recorded.
const form = document.querySelector(".search-page");
const field = form.querySelector("input");
const facets = document.querySelector(".facets-form");
const status = document.querySelector(".shown");
const list = document.querySelector(".results");
const more = document.querySelector(".more-results");
const data = document.getElementById("glossary-data").dataset;
const pairs = JSON.parse(data.pairs);
const home = new URL("../", location.href);
const KINDS = [["decisions", "Decisions"], ["actions", "Actions"], ["people", "People"], ["help", "Help pages"]];
const NAMES = { kind: "What", group: "Group", year: "Year", topic: "Topic", agency: "Agency", open: "Has open actions" };
const MONTHS = "january february march april may june july august september october november december".split(" ");
// Words of a question that say nothing of what is asked for.
const ASKING = new Set("how do does did i what why who whom when where which can could should would my me we our you your are am any there about please tell find show get".split(" "));
const PAGE = 10, OF_ONE = 4, ENOUGH = 0.5;
const pageTitle = document.title;
let head = null, small = new Set(), found = [], shown = 0, turn = 0, marks = new Set(), most = false, arose = new Set(), sorts = { decisions: new Set(), actions: new Set() };
const fetched = new Map();

function read(name) {
  if (!fetched.has(name)) fetched.set(name, fetch(new URL("search/words/" + name + ".json", home)).then((r) => (r.ok ? r.json() : {})));
  return fetched.get(name);
}

// The same rules as publishing/finding/tokens.py and publishing/text/stems.py.
function tokens(said) { return said.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) || []; }
function plainWord(word) { return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/['’]s?$/, "").replace(/’/g, "'"); }
function stem(word) {
  for (const [ending, kept] of [["ies", "y"], ["ing", ""], ["ed", ""], ["es", ""], ["s", ""], ["e", ""]]) {
    if (word.endsWith(ending) && word.length - ending.length >= 3 && !word.endsWith("ss")) return word.slice(0, -ending.length) + kept;
  }
  return word;
}
function shard(word) {
  const start = word.length > 1 ? stem(word).slice(0, 2) : word;
  return /^[a-z0-9]+$/.test(start) ? start : "other";
}

// Actions where they were raised: their references begin with that month. Later minutes print them again.
function raised(known) {
  const out = [];
  for (const [mark, packed] of Object.entries(known)) {
    const month = (mark.match(/-(\d{4}-\d{2})-\d{2,}$/) || [])[1];
    if (month) for (const at of places(packed).keys()) if (head.pages[pageOf(at)][2].startsWith(month)) out.push(at);
  }
  return out;
}

// What was typed: phrases in quotation marks and words, each with what else it may be called.
function asked(typed) {
  const units = [];
  for (const part of typed.match(/["“”][^"“”]+["“”]|[^\s"“”]+/g) || []) {
    const quoted = /^["“”]/.test(part), words = tokens(part).map((raw) => ({ raw, word: plainWord(raw) })).filter((one) => one.word);
    if (quoted || words.length < 2) { if (words.length) units.push({ said: part.replace(/["“”]/g, ""), ways: [words], quoted }); }
    else words.forEach((one) => units.push({ said: one.raw, ways: [[one]], quoted: false }));
  }
  const telling = glossary(units).filter((unit) => unit.quoted || !small.has(unit.ways[0][0].word) || unit.ways[0].length > 1);
  const kept = telling.filter((unit) => unit.quoted || unit.ways[0].length > 1 || !ASKING.has(unit.ways[0][0].word));
  for (const unit of kept) {
    const kind = unit.ways[0].length === 1 && { decision: "decisions", decisions: "decisions", action: "actions", actions: "actions" }[unit.ways[0][0].word];
    if (kind && !unit.quoted && kept.length > 1) unit.sort = kind;
  }
  return kept.length ? kept : telling;
}

// An abbreviation opens to its long form, and the long form to it.
function glossary(units) {
  for (const [short, meaning] of pairs) {
    const long = tokens(meaning).map((raw) => ({ raw, word: plainWord(raw) })), low = plainWord(short);
    for (const unit of units) if (unit.ways[0].length === 1 && unit.ways[0][0].word === low) unit.ways.push(long);
    for (let at = 0; at + long.length <= units.length; at += 1) {
      const run = units.slice(at, at + long.length);
      if (long.length > 1 && run.every((unit, i) => !unit.quoted && unit.ways[0].length === 1 && unit.ways[0][0].word === long[i].word)) {
        units.splice(at, long.length, { said: meaning, ways: [long, [{ raw: short, word: low }]], quoted: false });
      } else if (run.length && run[0].ways[0].length === long.length && run[0].ways[0].every((one, i) => one.word === long[i].word)) {
        run[0].ways.push([{ raw: short, word: low }]);
      }
    }
  }
  return units;
}

function places(packed) {
  const out = new Map();
  for (const one of packed.split(";")) { const [at, where] = one.split(":"); out.set(+at, where.split(",").map(Number)); }
  return out;
}

// Passage -> places of a word; exact ones, and those of words with the same stem.
async function holding(one) {
  if (/^[A-Z][\w’'-]*[A-Z]\w*$/.test(one.raw)) {
    const packed = (await read("w-marks"))["=" + one.raw];
    if (packed) { marks.add(one.word); return { exact: places(packed), near: new Map() }; }
  }
  const held = await (head.shards.includes(shard(one.word)) ? read("w-" + shard(one.word)) : {});
  const exact = held[one.word] ? places(held[one.word]) : new Map(), near = new Map();
  if (exact.size) marks.add(one.word);
  const wanted = stem(one.word);
  for (const [word, packed] of Object.entries(held)) {
    if (word === one.word || stem(word) !== wanted) continue;
    marks.add(word);
    for (const [at, where] of places(packed)) near.set(at, (near.get(at) || []).concat(where));
  }
  return { exact, near };
}

// A way of putting a unit: passage -> weight. A phrase holds its words one after another.
async function way(words, quoted) {
  const heard = await Promise.all(words.map((one) => (small.has(one.word) ? null : holding(one))));
  const kept = heard.map((one, off) => one && { off, one }).filter(Boolean);
  if (!kept.length) return { exact: new Map(), near: new Map() };
  if (words.length === 1) return kept[0].one;
  const out = { exact: new Map(), near: new Map() };
  const all = (one, at) => (one.exact.get(at) || []).concat(quoted ? [] : one.near.get(at) || []);
  const first = kept[0];
  for (const at of new Set([...first.one.exact.keys(), ...first.one.near.keys()])) {
    const starts = all(first.one, at).filter((p) => kept.every((k) => all(k.one, at).includes(p - first.off + k.off)));
    if (starts.length) out.exact.set(at, starts);
  }
  return out;
}

// An action by its reference in the register.
async function named(ref) {
  const exact = places((await read("w-marks"))["#" + ref.toLowerCase()]);
  return { unit: { said: ref, ways: [[]], quoted: true }, exact, near: new Map(), any: true };
}

async function look(unit) {
  const ways = await Promise.all(unit.ways.map((words) => way(words, unit.quoted)));
  const exact = new Map(), near = new Map();
  if (unit.sort) for (const at of sorts[unit.sort]) near.set(at, []);
  for (const one of ways) { for (const [at, p] of one.exact) exact.set(at, p); if (!unit.quoted) for (const [at, p] of one.near) near.set(at, p); }
  return { unit, exact, near, any: exact.size + near.size > 0 };
}

// A word that begins so, or one with one slip: a letter more, less, other, or two changed about.
function oneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0; while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const ra = a.slice(i), rb = b.slice(i);
  return ra.slice(1) === rb || ra === rb.slice(1) || ra.slice(1) === rb.slice(1) || (ra[0] === rb[1] && ra[1] === rb[0] && ra.slice(2) === rb.slice(2));
}
async function correction(word) {
  if (word.length < 4 || /\d/.test(word)) return "";
  const best = { begun: ["", 0], slip: ["", 0] };
  for (const line of await read("all")) {
    const [known, count] = line.split(" ");
    for (const [kind, fits] of [["begun", known.startsWith(word)], ["slip", known.length > 3 && oneSlip(word, known)]]) {
      if (fits && +count > best[kind][1]) best[kind] = [known, +count];
    }
  }
  return best.begun[0] || best.slip[0];
}

// A day in any form leads to its meeting, a reference to its action.
function dayOf(typed) {
  const text = typed.toLowerCase().replace(/(\d)(st|nd|rd|th)\b/g, "$1");
  const month = (name) => MONTHS.findIndex((one) => name.length > 2 && one.startsWith(name)) + 1;
  const pad = (n) => String(n).padStart(2, "0");
  let m = text.match(/^(?:\w+day,?\s+)?(\d{1,2})\s+([a-z]+)\.?,?(?:\s+(\d{4}))?$/);
  if (m && month(m[2])) return { ends: `-${pad(month(m[2]))}-${pad(m[1])}`, starts: m[3] || "" };
  m = text.match(/^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/);
  if (m) return { ends: `-${pad(m[2])}-${pad(m[1])}`, starts: m[3].length === 4 ? m[3] : "20" + m[3] };
  m = text.match(/^(\d{4})-(\d{2})(?:-(\d{2}))?$/);
  if (m) return { starts: `${m[1]}-${m[2]}`, ends: m[3] ? "-" + m[3] : "" };
  m = text.match(/^([a-z]+)\s+(\d{4})$/);
  return m && month(m[1]) ? { starts: `${m[2]}-${pad(month(m[1]))}`, ends: "" } : null;
}
async function direct(typed) {
  const day = dayOf(typed), lines = [];
  if (day) for (const m of head.pages) if (m[2] && m[2].startsWith(day.starts) && m[2].endsWith(day.ends)) lines.push([m[1], m[0]]);
  if (/^[A-Za-z]{1,12}-(\d{4}-\d{2}|undated)-\d{2,}$/.test(typed) && (await read("w-marks"))["#" + typed.toLowerCase()]) {
    lines.push(["Action " + typed.toUpperCase() + " in the action register", "actions/#" + typed.toLowerCase()]);
  }
  return lines;
}

function chosen(but) {
  return [...facets.querySelectorAll("select")].filter((one) => one.value && one.name !== "sort" && one.name !== but).map((one) => one.name + "=" + one.value);
}
function fits(page, wanted) {
  return wanted.every((facet) => (facet === "kind=decisions" || facet === "kind=actions" ? page[3].includes("kind=minutes") : page[3].includes(facet)));
}
function pageOf(at) {
  let low = 0, high = head.pages.length - 1;
  while (low < high) { const mid = (low + high + 1) >> 1; if (head.pages[mid][4] <= at) low = mid; else high = mid - 1; }
  return low;
}
// The passages that stand under a title, from the title's own place on.
function under(at) {
  const page = head.pages[pageOf(at)], own = page[6].indexOf(at - page[4]);
  if (own < 0) return [at, at];
  return [at, page[4] + (own + 1 < page[6].length ? page[6][own + 1] : page[5]) - 1];
}

// What each passage holds of what was asked. A word in the title of its item counts for less, and only beside one of its own.
function weighed(looks) {
  const by = new Map(), total = head.pages.reduce((n, m) => n + m[5], 0);
  const rarities = looks.map((one) => Math.log(1 + total / (1 + one.exact.size + one.near.size)));
  looks.forEach((one, i) => {
    for (const at of new Set([...one.exact.keys(), ...one.near.keys()])) {
      const own = by.get(at) || by.set(at, { at, units: new Set(), above: new Set(), score: 0 }).get(at);
      own.units.add(i);
      own.score += rarities[i] * (one.exact.has(at) ? 1 + 0.15 * Math.min(3, one.exact.get(at).length - 1) : 0.7);
    }
  });
  if (looks.length > 1) looks.forEach((one, i) => {
    for (const title of new Set([...one.exact.keys(), ...one.near.keys()])) {
      const [from, to] = under(title);
      for (let at = from + 1; at <= to; at += 1) {
        const own = by.get(at);
        if (own && !own.units.has(i) && !own.above.has(i)) { own.above.add(i); own.score += 0.35 * rarities[i]; }
      }
    }
  });
  nearness(looks, by);
  return { by, rarities };
}

// Words that stand beside one another, in the order in which they were asked for or nearly so, tell more than words apart.
function nearness(looks, by) {
  for (let i = 1; i < looks.length; i += 1) {
    for (const [at, where] of looks[i].exact) {
      const before = looks[i - 1].exact.get(at) || looks[i - 1].near.get(at) || [];
      if (before.some((b) => where.some((p) => p - b === 1))) by.get(at).score += 2;
      else if (before.some((b) => where.some((p) => p > b && p - b <= 4))) by.get(at).score += 1.2;
      else if (before.some((b) => where.some((p) => Math.abs(p - b) <= 8))) by.get(at).score += 0.5;
    }
  }
}

// Pages that hold every word asked for; where none does, those that hold most of what tells.
function scored(looks, wanted) {
  const { by, rarities } = weighed(looks), pages = new Map(), whole = rarities.reduce((a, b) => a + b, 0);
  const kind = wanted.map((one) => one.replace("kind=", "")).find((one) => sorts[one]);
  for (const one of by.values()) {
    const m = pageOf(one.at), page = head.pages[m];
    if (!fits(page, wanted) || (kind && !sorts[kind].has(one.at))) continue;
    const own = pages.get(m) || pages.set(m, { m, units: new Set(), passages: [] }).get(m);
    one.count = one.units.size + one.above.size;
    one.worth = one.score * (one.count / looks.length) ** 2 * (arose.has(one.at) ? 1.15 : 1);
    own.passages.push(one);
    for (const i of [...one.units, ...one.above]) own.units.add(i);
  }
  const all = [...pages.values()], full = all.filter((own) => own.units.size === looks.length);
  const chosenOnes = full.length ? full : all.filter((own) => [...own.units].reduce((n, i) => n + rarities[i], 0) >= ENOUGH * whole && own.units.size > 1);
  for (const own of chosenOnes) {
    const together = own.passages.filter((one) => one.count === looks.length);
    own.together = together.length;
    own.passages = (together.length ? together : own.passages).sort((a, b) => b.worth - a.worth || a.at - b.at);
    own.score = own.passages[0].worth + Math.min(2, 0.3 * own.passages.length);
  }
  return { found: chosenOnes, most: !full.length && chosenOnes.length > 0 };
}

function order(pages) {
  const sort = facets.elements.sort && facets.elements.sort.value;
  if (sort === "newest") return pages.sort((a, b) => a.m - b.m);
  return pages.sort((a, b) => b.score - a.score || a.m - b.m);
}

// Beside each choice, how many pages it would leave.
function count(looks) {
  for (const select of facets.querySelectorAll("select")) {
    if (select.name === "sort") continue;
    const others = chosen(select.name);
    for (const option of select.options) {
      if (!option.value) continue;
      const wanted = others.concat(select.name + "=" + option.value);
      const n = looks.length ? scored(looks, wanted).found.length : 0;
      option.textContent = looks.length ? `${option.dataset.name} (${n})` : option.dataset.name;
      option.disabled = looks.length > 0 && !n && !option.selected;
    }
  }
}

function withMarks(text) {
  const out = document.createDocumentFragment();
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)) {
    if (!marks.has(plainWord(match[0]))) continue;
    out.append(text.slice(last, match.index));
    out.appendChild(document.createElement("mark")).textContent = match[0];
    last = match.index + match[0].length;
  }
  out.append(text.slice(last));
  return out;
}

// The part of a long passage that holds most of the words asked for.
function excerpt(text) {
  if (text.length <= 420) return text;
  const hits = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => [match.index, plainWord(match[0])]).filter((hit) => marks.has(hit[1]));
  let best = 0, start = 0;
  for (const [at] of hits) {
    const held = new Set(hits.filter((hit) => hit[0] >= at && hit[0] < at + 310).map((hit) => hit[1])).size;
    if (held > best) { best = held; start = at; }
  }
  const from = start > 60 ? text.lastIndexOf(" ", start - 50) + 1 : 0;
  const cut = text.indexOf(" ", from + 380), to = cut < 0 ? text.length : cut;
  return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

async function item(own) {
  const facts = head.pages[own.m], texts = await read("p-" + own.m), link = new URL(facts[0], home).href, minutes = facts[3].includes("kind=minutes");
  const li = document.createElement("li"), a = li.appendChild(document.createElement("h2")).appendChild(document.createElement("a"));
  a.href = link; a.textContent = facts[1];
  for (const passage of own.passages.slice(0, OF_ONE)) {
    const [anchor, number, title, name, said] = texts[passage.at - facts[4]];
    const p = li.appendChild(document.createElement("p"));
    const to = p.appendChild(document.createElement("a"));
    to.href = anchor.includes("/") ? new URL(anchor, home).href : link + (anchor ? "#" + anchor : ""); to.className = "ref";
    to.textContent = !minutes ? title || name || "See" : (/^D\d/.test(name) ? "Decision " + name : name ? "Action " + name : number ? (title === said ? "Item " + number : number) : title || "Go to the place");
    p.append(" ", withMarks(excerpt(said)));
    if (minutes && title && title !== said) { const under = p.appendChild(document.createElement("span")); under.className = "under"; under.textContent = title; }
  }
  const left = own.passages.length - OF_ONE;
  if (left > 0) { const p = li.appendChild(document.createElement("p")); p.className = "under"; p.textContent = left + (left === 1 ? " more paragraph" : " more paragraphs") + (minutes ? " in these minutes" : " there"); }
  return li;
}

async function show() {
  const mine = turn, next = await Promise.all(found.slice(shown, shown + PAGE).map(item));
  if (mine !== turn) return;
  list.append(...next);
  shown += next.length;
  more.hidden = shown >= found.length;
}

const sets = (n, minutes) => `${n} ${minutes ? (n === 1 ? "set" : "sets") + " of minutes" : n === 1 ? "page" : "pages"}`;
const quoted = (words) => "“" + words + "”";

// Only what was found: words that stand there, words like them, or words in different places of the same minutes.
function told(looks, missing) {
  const lines = missing.map((one) => `No minutes say ${quoted(one.unit.said)}.` + (one.instead ? ` Showing ${quoted(one.instead)} instead.` : ""));
  if (!looks.length) { lines.push("Try fewer or other words."); return lines.join(" "); }
  const words = looks.map((one) => quoted(one.unit.said)).join(" and ");
  if (!found.length) return lines.concat(`No minutes hold ${words}${looks.length > 1 ? " together" : ""}${chosen().length ? " with what you chose" : ""}.`).join(" ");
  const minutes = found.every((one) => head.pages[one.m][3].includes("kind=minutes"));
  if (most) return lines.concat(`No minutes hold all of ${words}. ${sets(found.length, minutes)} ${found.length === 1 ? "holds" : "hold"} most of them.`).join(" ");
  const together = found.filter((one) => one.together).length, paragraphs = found.reduce((n, one) => n + one.together, 0);
  const inexact = looks.filter((one) => !one.exact.size && !one.unit.sort).map((one) => quoted(one.unit.said));
  if (together) lines.push(`${sets(together, minutes)} ${together === 1 ? "holds" : "hold"} ${words}, in ${paragraphs} ${paragraphs === 1 ? "place" : "places"}.`);
  if (found.length > together) lines.push(`${sets(found.length - together, minutes)} ${found.length - together === 1 ? "holds" : "hold"} them in different places.`);
  if (inexact.length) lines.push(`${inexact.join(" and ")} ${inexact.length === 1 ? "stands" : "stand"} there only with another ending.`);
  return lines.join(" ");
}

async function search() {
  const typed = field.value.trim(), mine = ++turn;
  list.replaceChildren(); more.hidden = true; found = []; shown = 0; marks = new Set();
  if (!typed || !head) { status.textContent = typed ? "The index could not be read. Try again later, or look through Meetings." : ""; return; }
  status.textContent = "Searching";
  const straight = await direct(typed);
  const day = dayOf(typed), ref = straight.find((one) => one[1].startsWith("actions/"));
  const words = tokens(typed).map((raw) => ({ raw, word: plainWord(raw) }));
  let looks = ref ? [await named(typed)] : await Promise.all((day ? [{ said: typed, ways: [words], quoted: true }] : asked(typed)).map(look));
  const missing = looks.filter((one) => !one.any);
  for (const one of missing) {
    const single = one.unit.ways[0].length === 1 && !one.unit.quoted;
    one.instead = single ? await correction(one.unit.ways[0][0].word) : "";
  }
  const instead = await Promise.all(missing.filter((one) => one.instead).map((one) => look({ said: one.instead, ways: [[{ raw: one.instead, word: one.instead }]], quoted: false })));
  if (mine !== turn) return;
  looks = looks.filter((one) => one.any).concat(instead);
  const got = looks.length ? scored(looks, chosen()) : { found: [], most: false };
  found = order(got.found); most = got.most;
  for (const [title, link] of straight) {
    const li = list.appendChild(document.createElement("li")), a = li.appendChild(document.createElement("h2")).appendChild(document.createElement("a"));
    a.href = new URL(link, home).href; a.textContent = title;
  }
  const led = straight.length ? `${straight.length === 1 ? "One page" : straight.length + " pages"} for ${quoted(typed)}. ` : "";
  status.textContent = led && !found.length ? led.trim() : led + told(looks, straight.length ? [] : missing);
  document.title = (typed ? typed + " – " : "") + pageTitle;
  await show();
  count(looks);
}

function narrow(all) {
  const values = new URLSearchParams(location.search);
  all = KINDS.map(([key, name]) => ["kind", key, name]).concat(all);
  for (const [kind, label] of Object.entries(NAMES)) {
    const own = all.filter((one) => one[0] === kind);
    if (own.length < 2) continue;
    const select = selectOf(label, kind);
    select.append(new Option("Any", ""));
    for (const [, key, name] of own) select.append(new Option(name, key));
    for (const option of select.options) option.dataset.name = option.textContent;
    select.value = values.get(kind) || "";
  }
  const select = selectOf("Order", "sort");
  select.append(new Option("Best match first", "best"), new Option("Newest first", "newest"));
  select.value = values.get("sort") || "best";
  facets.hidden = false;
}
function selectOf(label, name) {
  const box = facets.appendChild(document.createElement("label"));
  box.textContent = label;
  const select = box.appendChild(document.createElement("select"));
  select.name = name;
  return select;
}

// The address holds what was asked, so that Back and a copied link bring it again.
function remember() {
  const values = new URLSearchParams();
  values.set("q", field.value.trim());
  for (const one of facets.querySelectorAll("select")) if (one.value && one.value !== "best") values.set(one.name, one.value);
  history.replaceState(null, "", "?" + values.toString());
}

async function begin() {
  field.value = new URLSearchParams(location.search).get("q") || "";
  try {
    head = await read("pages"); small = new Set(head.small); head.pages.length;
    const known = await read("w-marks");
    for (const [kind, mark] of [["decisions", "#decision"], ["actions", "#action"]]) sorts[kind] = new Set(known[mark] ? places(known[mark]).keys() : []);
    arose = new Set([...sorts.decisions, ...raised(known)]);
  } catch (error) { head = null; }
  if (head) narrow(JSON.parse(data.facets));
  facets.addEventListener("change", () => { remember(); search(); });
  more.addEventListener("click", async () => { const at = list.children.length; await show(); const next = list.children[at]; if (next) next.querySelector("a").focus(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); remember(); search(); });
  if (field.value) search(); else field.focus();
}
begin();
