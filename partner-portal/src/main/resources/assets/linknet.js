// Behaviours of the pages, each by a data attribute. No page needs them to work; they make it quicker to use.
(function () {
  "use strict";

  var body = document.body;

  function each(root, selector, work) {
    if (root.matches && root.matches(selector)) work(root);
    root.querySelectorAll(selector).forEach(work);
  }

  // data-form: asks before what cannot be undone (a button with data-ask of its own asks that, or nothing), takes one press only, keeps input through an outage.
  function form(element) {
    var sent = false;
    element.addEventListener("input", function () { element.dataset.dirty = "yes"; });
    element.addEventListener("submit", function (event) {
      var pressed = event.submitter ? event.submitter.dataset : {};
      var ask = "ask" in pressed ? pressed.ask : element.dataset.ask;
      if (sent || (ask && !confirm(ask))) { event.preventDefault(); return; }
      if (!navigator.onLine) { event.preventDefault(); tell(body.dataset.offline); return; }
      sent = true;
      delete element.dataset.dirty;
      element.querySelectorAll("button[type=submit]").forEach(function (button) { button.setAttribute("aria-busy", "true"); });
    });
    addEventListener("pageshow", function () {
      sent = false;
      element.querySelectorAll("[aria-busy]").forEach(function (button) { button.removeAttribute("aria-busy"); });
    });
  }

  // Tables become cards on a phone: every cell learns the name of its column.
  function table(element) {
    var names = Array.from(element.querySelectorAll("thead th"), function (head) { return head.textContent.trim(); });
    element.querySelectorAll("tbody tr").forEach(function (row) {
      Array.from(row.children).forEach(function (cell, column) {
        if (names[column] && !cell.hasAttribute("data-label")) cell.setAttribute("data-label", names[column]);
      });
    });
  }

  // data-sum="name-prefix": the live sum of all number fields whose name begins so; with data-sum-from="100" what it leaves,
  // with data-sum-times="2" in another unit.
  function sum(element) {
    var scope = element.closest("form") || document;
    function add() {
      var total = 0;
      scope.querySelectorAll("input").forEach(function (input) {
        if (input.name.indexOf(element.dataset.sum) === 0 && (!element.dataset.sumEnd || input.name.endsWith(element.dataset.sumEnd))) {
          total += Math.round((parseFloat(input.value) || 0) * 1e6);
        }
      });
      if (element.dataset.sumFrom) total = Math.round(parseFloat(element.dataset.sumFrom) * 1e6) - total;
      if (element.dataset.sumTimes) total *= Number(element.dataset.sumTimes);
      element.textContent = (total / 1e6).toLocaleString("en", { maximumFractionDigits: 6 });
    }
    scope.addEventListener("input", add);
    add();
  }

  // data-filter="selector": of those parts of the form only the ones that have the text.
  function filter(input) {
    input.addEventListener("keydown", function (event) { if (event.key === "Enter") event.preventDefault(); });
    input.addEventListener("input", function (event) {
      event.stopPropagation();
      var text = input.value.trim().toLowerCase();
      (input.form || document).querySelectorAll(input.dataset.filter).forEach(function (part) {
        part.hidden = text !== "" && part.textContent.toLowerCase().indexOf(text) < 0;
      });
    });
  }

  // data-copy="id": puts what stands in that field on the clipboard, and says so for a moment.
  function copy(button) {
    var label = button.textContent;
    button.addEventListener("click", function () {
      var field = document.getElementById(button.dataset.copy);
      field.select();
      var done = function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 2000);
      };
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done);
      else if (document.execCommand("copy")) done();
    });
  }

  // data-share="id": hands what stands in that field to the phone's own list of ways to send; shown where there is one.
  function share(button) {
    if (!navigator.share) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var address = document.getElementById(button.dataset.share).value;
      navigator.share({ text: button.dataset.text, url: address }).catch(function () { button.blur(); });
    });
  }

  // data-choose="name": one box that ticks all boxes of that name in its form; data-count="name": how many are ticked.
  function boxes(element, name) {
    return Array.from((element.closest("form") || document).querySelectorAll("input[type=checkbox]")).filter(function (box) { return box.name === name; });
  }
  function choose(label) {
    var all = label.querySelector("input");
    label.hidden = false;
    all.addEventListener("change", function () {
      boxes(label, label.dataset.choose).forEach(function (box) { box.checked = all.checked; });
    });
  }
  function count(element) {
    var form = element.closest("form");
    function say() {
      var of = boxes(element, element.dataset.count);
      element.textContent = of.filter(function (box) { return box.checked; }).length;
    }
    form.addEventListener("change", say);
    say();
  }

  // data-answer: of the parts marked data-when="VALUE" only the one whose radio is checked is shown.
  function answer(element) {
    function choose() {
      var chosen = element.querySelector("input[type=radio]:checked");
      element.querySelectorAll("[data-when]").forEach(function (part) { part.hidden = !chosen || part.dataset.when !== chosen.value; });
    }
    element.addEventListener("change", choose);
    choose();
  }

  // data-add-row="template-id": one more row from a <template>, its number put in the place of __row__.
  function addRow(button) {
    button.addEventListener("click", function () {
      var template = document.getElementById(button.dataset.addRow);
      var target = document.getElementById(button.dataset.into);
      var row = target.children.length;
      var holder = document.createElement("div");
      holder.innerHTML = template.innerHTML.replaceAll("__row__", String(row));
      Array.from(holder.children).forEach(function (child) { target.appendChild(child); start(child); });
      var first = target.lastElementChild && target.lastElementChild.querySelector("input,select");
      if (first) first.focus();
    });
  }

  // data-chart='{...}': an ECharts option as JSON; the library is fetched by the first chart only.
  var charts = null;
  function library() {
    charts = charts || new Promise(function (ready, failed) {
      var script = document.createElement("script");
      script.src = body.dataset.charts;
      script.onload = ready;
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return charts;
  }
  function chart(element) {
    library().then(function () {
      var dark = document.documentElement.getAttribute("data-bs-theme") === "dark";
      var drawn = window.echarts.init(element, dark ? "dark" : null, { renderer: "canvas" });
      var options = JSON.parse(element.dataset.chart);
      options.backgroundColor = "transparent";
      options.animation = !matchMedia("(prefers-reduced-motion: reduce)").matches;
      options.tooltip = Object.assign({ renderMode: "richText", confine: true }, options.tooltip);
      drawn.setOption(options);
      addEventListener("resize", function () { drawn.resize(); });
    });
  }

  // data-seen="position": tells that the notices up to there have been looked at.
  function seen(element) {
    if (element.dataset.seen === "0") return;
    fetch("/notices/seen", {
      method: "POST",
      headers: { "X-Form-Token": body.dataset.token, "Content-Type": "application/x-www-form-urlencoded" },
      body: "position=" + encodeURIComponent(element.dataset.seen)
    });
    var count = document.querySelector(".ln-count");
    if (count) count.remove();
  }

  // data-live="topic topic": fetched again, alone, when something of the topic happened to the member.
  var waiting = new Map();
  function refresh(element) {
    if (waiting.has(element)) return;
    waiting.set(element, setTimeout(function () {
      waiting.delete(element);
      if (!element.isConnected) return;
      if (isPressed(element)) {
        refresh(element);
        return;
      }
      if (isBeingFilled(element)) {
        tell(body.dataset.changed, true);
        return;
      }
      window.htmx.ajax("GET", location.pathname + location.search, { source: element, target: element, select: "#" + element.id, swap: "outerHTML" });
    }, 300 + Math.random() * 400));
  }
  function isBeingFilled(element) {
    var active = document.activeElement;
    return element.querySelector("[data-dirty]") || element.contains(active) && /INPUT|SELECT|TEXTAREA/.test(active.tagName);
  }
  // A button that is replaced between press and release is never clicked.
  function isPressed(element) {
    return element.matches(":active");
  }
  // Somebody may have begun to type, or pressed, while the part was being fetched.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var part = event.detail.target;
    if (!part || part.dataset.live === undefined) return;
    if (isPressed(part)) {
      event.detail.shouldSwap = false;
      refresh(part);
    } else if (isBeingFilled(part)) {
      event.detail.shouldSwap = false;
      tell(body.dataset.changed, true);
    }
  });
  function heard(topic) {
    document.querySelectorAll("[data-live]").forEach(function (element) {
      var topics = element.dataset.live.split(/\s+/);
      if (element.id && (topics.includes(topic) || topics.includes("*"))) refresh(element);
    });
    var bell = document.querySelector(".ln-bell");
    if (bell) bell.classList.add("ln-news");
  }
  // A refused form stands at the address it was sent to, which cannot be fetched again.
  function isRefused() {
    var way = performance.getEntriesByType("navigation")[0];
    return Boolean(way) && way.responseStatus >= 400;
  }
  function listen() {
    if (isRefused() || !body.dataset.line || !window.EventSource || !document.querySelector("[data-live], .ln-bell")) return;
    var line = new EventSource(body.dataset.line);
    line.addEventListener("notice", function (event) { heard(event.data); });
    addEventListener("pagehide", function () { line.close(); });
  }

  function tell(text, reload) {
    var place = document.getElementById("changed");
    if (!place || !text) return;
    place.textContent = text + " ";
    if (reload) {
      var link = document.createElement("a");
      link.href = location.href;
      link.textContent = body.dataset.reload;
      place.appendChild(link);
    }
    place.hidden = false;
  }

  function start(root) {
    each(root, "form[data-form]", form);
    each(root, "table.ln-table", table);
    each(root, "[data-sum]", sum);
    each(root, "[data-filter]", filter);
    each(root, "[data-choose]", choose);
    each(root, "[data-count]", count);
    each(root, "[data-copy]", copy);
    each(root, "[data-share]", share);
    each(root, "[data-answer]", answer);
    each(root, "[data-add-row]", addRow);
    each(root, "[data-chart]", chart);
    each(root, "[data-seen]", seen);
    each(root, "[data-print]", function (button) { button.addEventListener("click", function () { print(); }); });
  }

  // Forms sent by scripts show the session's token like the others.
  document.addEventListener("htmx:configRequest", function (event) {
    event.detail.headers["X-Form-Token"] = body.dataset.token;
  });
  document.addEventListener("htmx:afterSwap", function (event) { start(event.detail.elt); });

  // One menu open at a time; Escape and a click elsewhere close it.
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.ln-menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") document.querySelectorAll("details.ln-menu[open]").forEach(function (menu) { menu.open = false; });
  });

  start(document);
  listen();
  var problem = document.querySelector("[data-problem]");
  if (problem) problem.focus();
})();
