import { z } from "zod";

/** A time zone by its IANA name, such as "Europe/Oslo" or "UTC"; a bare offset is none, since it knows no summer. */
export const timeZone = z.string().max(60).refine(isTimeZone, { error: "is not a time zone such as Europe/Oslo" });

function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}
