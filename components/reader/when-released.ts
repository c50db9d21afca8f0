/** Runs now, or after the pointer that is down in the text has been lifted. Answers how to stop waiting. */
export function whenReleased(dom: HTMLElement, run: () => void): () => void {
  if (dom.dataset.pressed === undefined) {
    run();
    return () => undefined;
  }
  const released = new AbortController();
  for (const name of ["pointerup", "pointercancel"]) {
    document.addEventListener(name, () => setTimeout(run), { once: true, signal: released.signal });
  }
  return () => released.abort();
}
