// The offline search. A page opened from a folder may not fetch files, but it may load scripts: the index is scripts.
"use strict";

(() => {
  const SHOWN = 60;
  const KINDS = {p: "packages", t: "totals", f: "findings", s: "sources"};
  const loaded = {}, shards = {}, blocks = {};
  let known = null, last = 0;

  window.pledgebook = {
    index: held => { known = held; known.shards = new Set(held.shards); },
    words: (shard, held) => { shards[shard] = held; },
    items: (block, held) => { blocks[block] = held; },
  };

  const input = document.getElementById("q");
  const status = document.getElementById("found");
  const list = document.getElementById("results");
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", () => look(input.value));
  input.form.addEventListener("submit", event => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    look(input.value);
  });
  look(input.value);

  function load(name) {
    loaded[name] ??= new Promise(done => {
      const script = document.createElement("script");
      script.src = "search/" + name + ".js";
      script.onload = done;
      document.head.append(script);
    });
    return loaded[name];
  }

  // As `search.words` in the program takes a text apart.
  function wordsOf(text) {
    const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
    return (plain.match(/[\p{L}\p{N}]+(?:[.,]\p{Nd}+)*/gu) || []).map(word => word.replaceAll(",", ""))
      .filter(word => word.length >= 2 || /^\p{Nd}$/u.test(word));
  }

  function shardOf(word) {
    return [...word.padEnd(2, "_").slice(0, 2)].map(letter => /[0-9a-z]/.test(letter) ? letter : "_").join("");
  }

  // The numbers of all things to which words with this beginning lead; null for one that leads to too many.
  async function leads(word) {
    const shard = shardOf(word), found = new Set();
    if (!known.shards.has(shard)) return found;
    await load("words_" + shard);
    for (const [each, packed] of Object.entries(shards[shard])) {
      if (!each.startsWith(word)) continue;
      if (!packed) return null;
      let number = -1;
      for (const step of packed.split(",")) found.add(number += parseInt(step, 36));
    }
    return found;
  }

  async function look(text) {
    const mine = ++last;
    const words = wordsOf(text);
    if (!words.length) return show([], text.trim() ? "Type a word of two letters or a figure." : "Type words or figures to search for.");
    await load("index");
    const sets = (await Promise.all(words.map(leads))).filter(Boolean);
    if (mine !== last) return;
    if (!sets.length) return show([], "These words stand nearly everywhere. Add another.");
    sets.sort((a, b) => a.size - b.size);
    const found = [...sets[0]].filter(number => sets.every(set => set.has(number))).sort((a, b) => a - b);
    const first = found.slice(0, SHOWN);
    await Promise.all(first.map(number => load("items" + Math.floor(number / known.block))));
    if (mine !== last) return;
    const items = first.map(number => blocks[Math.floor(number / known.block)][number % known.block]);
    show(items, found.length + (found.length === 1 ? " result" : " results")
      + (found.length > SHOWN ? ", the first " + SHOWN + " of them" : "") + " for “" + text.trim() + "”");
  }

  function show(items, told) {
    status.textContent = told;
    list.replaceChildren(...items.map(([kind, key, title, note]) => {
      const row = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
      link.href = KINDS[kind] + "/" + key.slice(0, 2) + "/" + key + ".html";
      link.textContent = title;
      small.className = "note";
      small.textContent = note;
      row.append(link, small);
      return row;
    }));
  }
})();
