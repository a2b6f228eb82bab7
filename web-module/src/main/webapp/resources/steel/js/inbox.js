/**
 * The task inbox by keyboard, and its bulk bar. J and K move among the tasks, Enter opens (it is a link), X selects, C claims,
 * A does what is next, R sends back or rejects: the first time it leads to the reason, as long as that is empty. No key does
 * anything while somebody types.
 */
const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

const links = () => [...document.querySelectorAll("[data-inbox] .inbox .ti a")];

function place() {
  const all = links();
  const focused = all.indexOf(document.activeElement);
  return focused >= 0 ? focused : all.findIndex((link) => link.closest("[aria-current=true]"));
}

function move(by) {
  const all = links();
  if (all.length > 0) {
    all[Math.min(Math.max(place() + by, 0), all.length - 1)].focus();
  }
}

function select() {
  const box = links()[place()]?.closest("li")?.querySelector("input[type=checkbox]");
  box?.click();
}

function press(name) {
  document.querySelector(`[data-inbox] button.key-${name}`)?.click();
}

function refuse() {
  const button = document.querySelector("[data-inbox] button.key-r");
  const reason = button?.closest("form").querySelector("textarea");
  if (reason && reason.value.trim() === "") {
    reason.focus();
  } else {
    button?.click();
  }
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  x: select,
  c: () => press("c"),
  a: () => press("a"),
  r: refuse,
  "?": () => document.querySelector("[data-keys-help]")?.showModal(),
};

function watchKeys() {
  document.addEventListener("keydown", (event) => {
    const deed = KEYS[event.key];
    const other = event.ctrlKey || event.metaKey || event.altKey || typing(event.target);
    if (deed && !other && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      deed();
    }
  });
}

function watchBoxes(form) {
  const bar = form.querySelector("[data-bulk]");
  const count = form.querySelector("[data-bulk-count]");
  const show = () => {
    const selected = form.querySelectorAll("input[name=select]:checked").length;
    bar.hidden = selected === 0;
    count.textContent = count.dataset.bulkCount.replace("{0}", selected);
  };
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  show();
}

export function watchInbox() {
  const inbox = document.querySelector("[data-inbox]");
  if (inbox) {
    watchKeys();
    const form = inbox.querySelector("#together");
    if (form) {
      watchBoxes(form);
    }
  }
}
