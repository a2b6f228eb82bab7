/**
 * Keeps what somebody types in a part with data-draft="name" in the browser, so that it is there again after the session has
 * ended or the page was left. What was sent goes away with its name: a task has another one once it is done. Drafts are
 * forgotten after 30 days, passwords are never kept.
 */
const PREFIX = "draft:";
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

const fields = (part) =>
  [...part.querySelectorAll("input, textarea, select")].filter(
    (field) => field.id && !["password", "hidden", "checkbox", "radio", "file"].includes(field.type),
  );

function forgetOld() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .filter((key) => Date.now() - (JSON.parse(localStorage.getItem(key)).at ?? 0) > KEPT_MS)
    .forEach((key) => localStorage.removeItem(key));
}

function keep(part) {
  const values = Object.fromEntries(
    fields(part)
      .filter((field) => field.value !== field.dataset.shown)
      .map((field) => [field.id, field.value]),
  );
  if (Object.keys(values).length > 0) {
    localStorage.setItem(PREFIX + part.dataset.draft, JSON.stringify({ at: Date.now(), values }));
  } else {
    localStorage.removeItem(PREFIX + part.dataset.draft);
  }
}

function restore(part) {
  fields(part).forEach((field) => {
    field.dataset.shown = field.value;
  });
  const kept = JSON.parse(localStorage.getItem(PREFIX + part.dataset.draft) ?? "{}");
  Object.entries(kept.values ?? {}).forEach(([id, value]) => {
    const field = document.getElementById(id);
    if (field && part.contains(field)) {
      field.value = value;
    }
  });
}

export function keepDrafts() {
  document.querySelectorAll("[data-draft]").forEach(restore);
  document.addEventListener("input", (event) => {
    const part = event.target.closest("[data-draft]");
    if (part) {
      keep(part);
    }
  });
  forgetOld();
}
