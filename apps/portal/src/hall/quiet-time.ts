const quiet = 60_000;
/** WCAG 2.2, 2.2.1: at least 20 seconds to ask for more time by a simple action. */
const warning = 30;

/** Calls `leave` after a quiet time, with a warning that counts down before; only while somebody `isInside`. */
export function watchQuiet(isInside: () => boolean, leave: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = () => {
    clearTimeout(timer);
    if (dialog().open) dialog().close();
    timer = setTimeout(() => (isInside() ? warn(warning) : restart()), quiet);
  };
  const warn = (left: number) => {
    if (left === 0) return (restart(), leave());
    dialog().querySelector(".left")!.textContent = dialog().dataset["left"]!.replace("{count}", String(left));
    if (!dialog().open) dialog().showModal();
    timer = setTimeout(() => warn(left - 1), 1000);
  };
  for (const it of ["pointerdown", "keydown", "input"]) addEventListener(it, restart);
  restart();
}

/** Another one comes with each page. */
function dialog(): HTMLDialogElement {
  return document.querySelector<HTMLDialogElement>("dialog.quiet")!;
}
