/** Adds style sheets to a widget and to the page around it while `action` runs. */
export async function withStyles<T>(
  element: Element,
  inside: string,
  action: () => T | Promise<T>,
  outside = inside,
): Promise<T> {
  const undo = [add(element.shadowRoot!, inside), add(document, outside)];
  try {
    return await action();
  } finally {
    undo.forEach((it) => it());
  }
}

function add(root: DocumentOrShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}
