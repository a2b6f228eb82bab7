/** Links the hint and the error of each field (sf:field) to its control, now and after each partial update. */
function link(field) {
  const control = field.querySelector("input:not([type=hidden]), select, textarea");
  if (!control) {
    return;
  }
  const described = [...field.querySelectorAll(":scope > .hint, :scope > .error")];
  described.forEach((element, index) => {
    element.id ||= `${control.id}-about-${index}`;
  });
  if (described.length > 0) {
    control.setAttribute("aria-describedby", described.map((element) => element.id).join(" "));
  }
}

export function watchFields() {
  const linkAll = () => document.querySelectorAll("[data-field]").forEach(link);
  linkAll();
  new MutationObserver(linkAll).observe(document.body, { childList: true, subtree: true });
}
