const tags = ["booking", "consultation", "nearby", "qr", "report", "status"];

/** Loads the widgets whose tags are in the page, each once; goes on looking while some have not come. */
function loadFound(): void {
  for (const tag of [...tags].filter((it) => document.querySelector(`okienko-${it}`))) {
    tags.splice(tags.indexOf(tag), 1);
    void import(/* @vite-ignore */ `./okienko-${tag}.js`);
  }
  if (!tags.length) observer.disconnect();
}

const observer = new MutationObserver(loadFound);
observer.observe(document, { childList: true, subtree: true });
loadFound();
