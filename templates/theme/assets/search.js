// The search page. Pagefind finds pages and the places in them; where it is missing, MkDocs' own index is looked
// through word by word. Nothing is asked of another host, and no search is recorded.
const form = document.querySelector(".search-page");
const field = form.querySelector("input");
const facets = document.querySelector(".facets-form");
const status = document.querySelector(".shown");
const list = document.querySelector(".results");
const more = document.querySelector(".more-results");
const pairs = JSON.parse(document.getElementById("glossary-data").dataset.pairs);
const home = new URL("../", location.href);
const NAMES = { group: "Group", year: "Year", topic: "Topic", agency: "Agency", open: "Has open actions" };
const PAGE = 8;
let engine = null, found = [], shown = 0, turn = 0;

// An abbreviation finds its meaning and the other way round: CLA and "children looked after".
function alternatives(words) {
  const out = [words];
  for (const [short, meaning] of pairs) {
    const as = (text) => new RegExp("(^|[^\\p{L}\\p{N}])" + text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + "(?![\\p{L}\\p{N}])", "iu");
    if (as(short).test(words)) out.push(words.replace(as(short), '$1"' + meaning + '"'));
    else if (as(meaning).test(words)) out.push(words.replace(as(meaning), "$1" + short));
  }
  return [...new Set(out)];
}

function chosen() {
  const filters = {};
  for (const select of facets.querySelectorAll("select")) {
    if (select.value && select.name !== "sort") filters[select.name + "=" + select.value] = "1";
  }
  return filters;
}

// The nearest place with an id of its own at or before the first hit: the paragraph, bullet or box.
function places(data) {
  const anchors = (data.anchors || []).filter((one) => /^(p|b|i|part-|action-|s-)/.test(one.id)).sort((a, b) => a.location - b.location);
  const seen = new Map();
  for (const hit of data.locations || []) {
    let at = -1;
    while (at + 1 < anchors.length && anchors[at + 1].location <= hit) at += 1;
    if (at >= 0 && !seen.has(anchors[at].id)) seen.set(anchors[at].id, { hit, from: anchors[at].location, to: anchors.slice(at).find((one) => one.location > anchors[at].location) });
  }
  const words = data.content.split(/\s+/);
  return [...seen].slice(0, 3).map(([id, place]) => ({ id, words: excerpt(words, place) }));
}

// Words round the hit, but never out of the paragraph that the link leads to.
function excerpt(words, place) {
  const end = place.to ? place.to.location : words.length;
  const from = Math.max(place.from, place.hit - 12), to = Math.min(end, place.hit + 22);
  return (from > place.from ? "… " : "") + words.slice(from, to).join(" ") + (to < end ? " …" : "");
}

function item(title, link, under, lines) {
  const li = document.createElement("li");
  const head = li.appendChild(document.createElement("h2"));
  const a = head.appendChild(document.createElement("a"));
  a.href = link; a.textContent = title;
  if (under) { const p = li.appendChild(document.createElement("p")); p.className = "under"; p.textContent = under; }
  for (const line of lines) {
    const p = li.appendChild(document.createElement("p"));
    const to = p.appendChild(document.createElement("a"));
    to.href = line.link; to.textContent = "Go to the place"; to.className = "ref";
    p.prepend(line.words + " ");
    to.setAttribute("aria-label", "Go to the place: " + line.words);
  }
  return li;
}

async function show() {
  const mine = turn;
  const next = await Promise.all(found.slice(shown, shown + PAGE).map((one) => one.data()));
  if (mine !== turn) return;
  for (const data of next) {
    const lines = places(data).map((place) => ({ words: place.words, link: data.url + "#" + place.id }));
    list.append(item(data.meta.title, lines.length ? lines[0].link : data.url, "", lines));
  }
  shown += next.length;
  more.hidden = shown >= found.length;
}

function say(count, words) {
  status.textContent = !words ? "" : count === 0 ? `Nothing found for ${words}. Try fewer or other words.`
    : `${count} ${count === 1 ? "set of minutes speaks" : "sets of minutes speak"} of ${words}`;
}

async function search() {
  const words = field.value.trim(), mine = ++turn;
  list.replaceChildren(); more.hidden = true; found = []; shown = 0;
  if (!words) return say(0, "");
  status.textContent = "Searching";
  if (!engine) return plain(words, mine);
  const sort = facets.elements.sort && facets.elements.sort.value === "best" ? {} : { sort: { date: "desc" } };
  const all = await Promise.all(alternatives(words).map((one) => engine.search(one, { filters: chosen(), ...sort })));
  if (mine !== turn) return;
  const once = new Map();
  for (const one of all.flatMap((answer) => answer.results)) if (!once.has(one.id)) once.set(one.id, one);
  found = [...once.values()];
  if (all.length > 1 && sort.sort) {
    const dated = await Promise.all(found.map(async (one) => [(await one.data()).meta.date || "", one]));
    found = dated.sort((a, b) => b[0].localeCompare(a[0])).map((pair) => pair[1]);
  }
  if (mine !== turn) return;
  say(found.length, words);
  await show();
}

let index = null;
async function plain(words, mine) {
  index = index || (await (await fetch(new URL("search/search_index.json", home))).json()).docs;
  if (mine !== turn) return;
  const wanted = alternatives(words).map((one) => one.toLowerCase().replace(/"/g, "").split(/\s+/));
  const text = (doc) => (doc.title + " " + doc.text).toLowerCase();
  const hits = index.filter((doc) => doc.location.startsWith("meetings/20") && wanted.some((all) => all.every((word) => text(doc).includes(word))));
  say(hits.length, words);
  const bare = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  for (const doc of hits.slice(0, 40)) list.append(item(bare(doc.title), new URL(doc.location, home).href, bare(doc.text).slice(0, 160), []));
}

function narrow(all) {
  for (const [kind, label] of Object.entries(NAMES)) {
    const values = all.filter((one) => one[0] === kind);
    if (values.length < 2) continue;
    const box = facets.appendChild(document.createElement("label"));
    box.textContent = label;
    const select = box.appendChild(document.createElement("select"));
    select.name = kind;
    select.append(new Option("Any", ""));
    for (const [, key, name] of values) select.append(new Option(name, key));
  }
  const label = facets.appendChild(document.createElement("label"));
  label.textContent = "Order";
  const select = label.appendChild(document.createElement("select"));
  select.name = "sort";
  select.append(new Option("Newest first", "newest"), new Option("Best match first", "best"));
  facets.hidden = false;
}

async function begin() {
  field.value = new URLSearchParams(location.search).get("q") || "";
  try {
    engine = await import(new URL("pagefind/pagefind.js", home).href);
    await engine.options({ baseUrl: home.pathname });
    await engine.init();
    await engine.filters();
    narrow(JSON.parse(document.getElementById("glossary-data").dataset.facets));
  } catch (error) { engine = null; }
  facets.addEventListener("change", search);
  more.addEventListener("click", async () => { const at = list.children.length; await show(); const next = list.children[at]; if (next) next.querySelector("a").focus(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value.trim()));
    search();
  });
  if (field.value) search(); else field.focus();
}
begin();
