import type { EventType } from "./events";

type Data = Record<string, unknown>;
type Upcaster = (data: Data) => Data;

/**
 * How the payload of an event type becomes the payload of its next version: `{ claim_edited: { 1: (data) => ({ … }) } }` takes what was
 * written as version 1 to version 2. Events are never rewritten; they are read through this.
 */
export const upcasters: Partial<Record<EventType, Readonly<Record<number, Upcaster>>>> = {};

/** A payload as the version of now has it. A type or version that is newer than this program is handed on as it is. */
export function upcast(
  type: string,
  version: number,
  data: Data,
  table: Partial<Record<string, Readonly<Record<number, Upcaster>>>> = upcasters,
): { version: number; data: Data } {
  const steps = table[type];
  let at = version;
  let now = data;
  for (let step = steps?.[at]; step; step = steps?.[at]) {
    now = step(now);
    at += 1;
  }
  return { version: at, data: now };
}
