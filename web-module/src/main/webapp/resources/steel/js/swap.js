/**
 * A link with data-swap="id id" shows its page without leaving this one: the named elements become as they are there, and
 * the address with them, so that a reload, a copied link and the live updates show the same.
 */
import { morph } from "./morph.js";

export async function swap(address, ids) {
  const answer = await fetch(address, { headers: { "X-Live-Update": "true" } });
  if (!answer.ok || answer.redirected) {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  history.replaceState(null, "", address);
  ids.forEach((id) => {
    const fresh = page.getElementById(id);
    if (fresh) {
      morph(document.getElementById(id), fresh);
    }
  });
}

export function watchSwaps() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-swap]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    swap(link.href, link.dataset.swap.split(" ")).catch(() => location.assign(link.href));
  });
}
