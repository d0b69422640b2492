
(() => {
  "use strict";
  const words = value => value ? value.split(" ") : [];
  const wide = () => matchMedia("(min-width: 60.01rem)").matches;

  // One report: pointing, focusing and pinning light up items and the words that they rest on, in both directions.
  function wire(article) {
    const items = new Map();
    for (const item of article.querySelectorAll(".item")) items.set(item.dataset.id, item);
    const main = new Map(), near = new Map();
    const put = (map, id, mark) => map.has(id) ? map.get(id).push(mark) : map.set(id, [mark]);
    for (const mark of article.querySelectorAll("mark")) {
      words(mark.dataset.i).forEach(id => put(main, id, mark));
      words(mark.dataset.n).forEach(id => put(near, id, mark));
    }
    const idsOf = element => element.dataset.id ? [element.dataset.id] : words(element.dataset.i).concat(words(element.dataset.n));
    let lit = [], pinned = null;

    function clear() {
      for (const element of lit) element.classList.remove("lit", "near");
      lit = [];
    }
    function light(element, kind) {
      element.classList.add(kind);
      lit.push(element);
    }
    function show(source) {
      clear();
      if (!source) return;
      const ids = idsOf(source);
      for (const id of ids) {
        if (items.has(id)) light(items.get(id), "lit");
        for (const mark of main.get(id) || []) light(mark, "lit");
        for (const mark of near.get(id) || []) light(mark, "near");
      }
      if (!wide() || !ids.length) return;
      const other = source.dataset.id ? (main.get(ids[0]) || near.get(ids[0]) || [])[0] : items.get(ids[0]);
      if (other) reveal(other);
    }
    // Scrolls only the pane, never the page.
    function reveal(element) {
      const pane = element.closest(".text, .record"), box = element.getBoundingClientRect(), frame = pane.getBoundingClientRect();
      if (box.top < frame.top) pane.scrollTop += box.top - frame.top - 40;
      else if (box.bottom > frame.bottom) pane.scrollTop += Math.min(box.bottom - frame.bottom + 40, box.top - frame.top - 20);
    }
    function pin(element) {
      if (pinned) { pinned.classList.remove("pinned"); pinned.removeAttribute("aria-pressed"); }
      pinned = pinned === element ? null : element;
      if (pinned) { pinned.classList.add("pinned"); pinned.setAttribute("aria-pressed", "true"); }
      show(pinned);
    }
    const target = event => event.target.closest("mark, .item");

    article.addEventListener("pointerover", event => { if (!pinned && target(event)) show(target(event)); });
    article.addEventListener("pointerout", event => { if (!pinned && !(event.relatedTarget && event.relatedTarget.closest && event.relatedTarget.closest("mark, .item"))) clear(); });
    article.addEventListener("focusin", event => { if (!pinned && target(event)) show(target(event)); });
    article.addEventListener("focusout", () => { if (!pinned) clear(); });
    article.addEventListener("click", event => {
      const link = event.target.closest("[data-ref]");
      if (link) {
        event.preventDefault();
        const item = items.get(link.dataset.ref);
        if (item) { if (pinned) pin(pinned); item.focus(); }
        return;
      }
      if (target(event) && String(getSelection()) === "") pin(target(event));
    });
    article.addEventListener("keydown", event => {
      const element = target(event);
      if (event.key === "Escape" && pinned) { pin(pinned); return; }
      if (!element || event.target !== element) return;
      if (event.key === "Enter") {
        // Enter goes over to the other side: from an item to its words, from words to their item.
        event.preventDefault();
        const id = idsOf(element)[0];
        const other = element.dataset.id ? (main.get(id) || near.get(id) || [])[0] : items.get(id);
        if (other) { if (!other.hasAttribute("tabindex")) other.setAttribute("tabindex", "-1"); other.focus({ preventScroll: wide() }); if (wide()) reveal(other); }
      } else if (event.key === " ") {
        event.preventDefault();
        pin(element);
      }
    });
  }

  const articles = [...document.querySelectorAll("article")];
  articles.forEach(wire);
  if (articles.length < 2) return;

  // Several reports: a list beside them, one shown at a time; the address remembers which.
  const nav = document.querySelector("nav");
  const filter = document.createElement("input");
  filter.type = "search";
  filter.placeholder = articles.length + " reports";
  filter.setAttribute("aria-label", "Filter reports by title");
  nav.append(filter);
  const links = articles.map((article, i) => {
    const link = document.createElement("a"), about = document.createElement("small");
    link.href = "#" + (i + 1);
    link.textContent = article.querySelector("h2").textContent;
    about.textContent = article.querySelector("header p").firstChild.textContent.split(" · ")[0];
    link.append(about);
    nav.append(link);
    return link;
  });
  function open() {
    const chosen = Math.min(Math.max(parseInt(location.hash.slice(1), 10) || 1, 1), articles.length) - 1;
    articles.forEach((article, i) => { article.hidden = i !== chosen; });
    links.forEach((link, i) => { if (i === chosen) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current"); });
  }
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase();
    links.forEach(link => { link.hidden = !link.textContent.toLowerCase().includes(wanted); link.style.display = link.hidden ? "none" : ""; });
  });
  addEventListener("hashchange", open);
  nav.hidden = false;
  open();
})();
