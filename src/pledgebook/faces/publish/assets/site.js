// Hover and keyboard of the chart, the filters of the lists, and "/" for the search. All of it is extra: pages work without.
"use strict";

document.addEventListener("keydown", event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

for (const plot of document.querySelectorAll(".plot")) chart(plot);
for (const form of document.querySelectorAll(".filters")) filters(form);

// The points are one stop of the Tab key; arrows, Home and End go from one to the next in order of their days.
function chart(plot) {
  const points = [...plot.querySelectorAll(".point")];
  const tip = plot.querySelector(".tip");
  points.forEach((point, nth) => {
    const title = point.querySelector("title");
    const text = title.textContent;
    title.remove();
    point.setAttribute("tabindex", nth ? "-1" : "0");
    point.addEventListener("mouseenter", () => show(point, text));
    point.addEventListener("mouseleave", () => hide(point));
    point.addEventListener("focus", () => show(point, text));
    point.addEventListener("blur", () => hide(point));
    point.addEventListener("keydown", event => {
      const steps = {ArrowRight: nth + 1, ArrowDown: nth + 1, ArrowLeft: nth - 1, ArrowUp: nth - 1, Home: 0, End: points.length - 1};
      if (event.key === "Escape") hide(point);
      const next = points[steps[event.key]];
      if (!next) return;
      event.preventDefault();
      for (const each of points) each.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  });

  function show(point, text) {
    for (const each of points) each.classList.toggle("on", each === point);
    tip.textContent = text;
    tip.hidden = false;
    const frame = plot.getBoundingClientRect(), mark = point.querySelector(".dot").getBoundingClientRect();
    const x = mark.left - frame.left, y = mark.top - frame.top;
    const left = x > frame.width / 2 ? x - tip.offsetWidth - 18 : x + 26;
    tip.style.left = Math.max(0, left) + plot.scrollLeft + "px";
    tip.style.top = Math.max(0, Math.min(y - tip.offsetHeight / 2, frame.height - tip.offsetHeight)) + "px";
  }

  function hide(point) {
    point.classList.remove("on");
    tip.hidden = true;
  }
}

// What is chosen stands in the address after "#", so that a filtered list can be linked to.
function filters(form) {
  const rows = [...form.parentNode.querySelectorAll("tbody tr")];
  const selects = [...form.querySelectorAll("select")];
  const told = form.querySelector("output");
  for (const select of selects) {
    const values = [...new Set(rows.map(row => row.dataset[select.name]))].sort((a, b) => a.localeCompare(b, "en"));
    for (const value of values) select.add(new Option(value || "not told", value || "-"));
  }
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", () => { apply(); remember(); });
  addEventListener("hashchange", recall);
  recall();

  function apply() {
    const text = form.elements.text.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = selects.every(select => !select.value || (row.dataset[select.name] || "-") === select.value)
        && (!text || row.textContent.toLowerCase().includes(text));
      row.hidden = !fits;
      shown += fits;
    }
    told.textContent = shown === rows.length ? "" : shown + " of " + rows.length + " on this page";
  }

  function remember() {
    const chosen = new URLSearchParams();
    for (const field of [form.elements.text, ...selects]) if (field.value) chosen.set(field.name, field.value);
    history.replaceState(null, "", "#" + chosen);
  }

  function recall() {
    const chosen = new URLSearchParams(location.hash.slice(1));
    for (const field of [form.elements.text, ...selects]) {
      if (chosen.has(field.name)) field.value = chosen.get(field.name) || "-";
    }
    apply();
  }
}
