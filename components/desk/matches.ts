/** Whether an event is this key. Letters are compared by what they type, so that every keyboard layout works; "?" needs no shift. */
export function matches(
  keys: string,
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "code">,
): boolean {
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const wants = (name: string) => parts.includes(name);
  if (wants("mod") !== (event.ctrlKey || event.metaKey) || wants("alt") !== event.altKey) return false;
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if ((letter || key.length > 1) && wants("shift") !== event.shiftKey) return false;
  // Alt changes what a key types on many layouts: then the key itself counts.
  const typed = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  return letter ? typed.toLowerCase() === key.toLowerCase() : typed === key;
}
