const notTyped = /^(?:checkbox|radio|button|submit|reset|range|color|file)$/;

/** Whether keys and pastes at this target are somebody's typing: a text field, not a checkbox or a radio button. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTyped.test(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
