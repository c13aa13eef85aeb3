/** Makes an element say what another one says, and keeps what stays: focus, typed text and live regions live on. */
export function become(current: Element, next: Element): void {
  if (current.isEqualNode(next)) return;
  takeAttributes(current, next);
  const before = [...current.childNodes];
  const after = [...next.childNodes];
  after.forEach((it, place) => {
    const old = before[place];
    if (!old) current.append(it);
    else if (old.nodeName !== it.nodeName) old.replaceWith(it);
    else if (it instanceof Element) become(old as Element, it);
    else if (old.nodeValue !== it.nodeValue) old.nodeValue = it.nodeValue;
  });
  for (const it of before.slice(after.length)) it.remove();
}

function takeAttributes(current: Element, next: Element): void {
  const isOver = (name: string) => !next.hasAttribute(name) && name !== "tabindex"; // a heading may have the focus
  for (const name of current.getAttributeNames()) if (isOver(name)) current.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
}
