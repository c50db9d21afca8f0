import type { RefusalCode, RefusalParams } from "@/lib/domain/refusal";

/** What a refusal says to a person: what is the matter, and what to do. */
export interface RefusalWords {
  title: string;
  detail: string | ((params: RefusalParams) => string);
}

/** The refusals of one noun. */
export type RefusalsOf = Readonly<Partial<Record<RefusalCode, RefusalWords>>>;

/** A parameter of a refusal as words; nothing where it is none. */
export const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
