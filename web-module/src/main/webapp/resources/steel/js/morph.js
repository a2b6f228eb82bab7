/**
 * Makes an element equal to a fresh one, touching only what differs: what stays keeps its focus, its scroll position
 * and whether it was opened. Children with data-key are known by it wherever they stand.
 */
const KEPT = ["open"];

function isAlike(one, other) {
  return one?.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

function setAttributes(element, fresh) {
  [...element.attributes].forEach(({ name }) => {
    if (!fresh.hasAttribute(name) && !KEPT.includes(name)) {
      element.removeAttribute(name);
    }
  });
  [...fresh.attributes].forEach(({ name, value }) => {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  });
}

function setChildren(element, fresh) {
  const keyed = new Map([...element.children].filter((child) => child.dataset.key).map((child) => [child.dataset.key, child]));
  [...fresh.childNodes].forEach((wanted, index) => {
    const present = element.childNodes[index];
    const known = keyed.get(wanted.dataset?.key) ?? (present?.dataset?.key ? undefined : present);
    if (!isAlike(known, wanted)) {
      element.insertBefore(wanted.cloneNode(true), present ?? null);
      return;
    }
    if (known !== present) {
      element.insertBefore(known, present ?? null);
    }
    morphNode(known, wanted);
  });
  while (element.childNodes.length > fresh.childNodes.length) {
    element.lastChild.remove();
  }
}

function morphNode(node, fresh) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.data !== fresh.data) {
      node.data = fresh.data;
    }
    return;
  }
  if (!node.isEqualNode(fresh)) {
    setAttributes(node, fresh);
    setChildren(node, fresh);
  }
}

export function morph(element, fresh) {
  const focused = document.activeElement;
  morphNode(element, fresh);
  if (focused !== document.activeElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}
