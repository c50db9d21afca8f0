/** What the address asks to be shown once, such as a question or a place in the text; the address forgets it. */
export function takeFromAddress(name: string): string | null {
  const params = new URLSearchParams(window.location.search);
  const value = params.get(name);
  if (value === null) return null;
  params.delete(name);
  const { pathname } = window.location;
  window.history.replaceState(null, "", params.size > 0 ? `${pathname}?${params}` : pathname);
  return value;
}
