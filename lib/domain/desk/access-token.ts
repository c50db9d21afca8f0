import { z } from "zod";

/** What a script's token may ask for, on top of what its member may: to read; to change claims, evidence and articles; to manage people and the desk. */
export const scope = z.enum(["read", "write", "manage"]);
export type Scope = z.infer<typeof scope>;

/** The scopes of a token, each once, in the order of `scope`. */
export const scopes = z
  .array(scope)
  .min(1)
  .transform((given) => scope.options.filter((each) => given.includes(each)));

/** How many days a token may be good for. */
export const tokenDays = z.int().min(1).max(365);
export const USUAL_TOKEN_DAYS = 90;

/** How many tokens of one member may be good at the same time. */
export const MOST_LIVE_TOKENS = 20;

const SHOWN_CHARACTERS = 10;

/** The beginning of a token, by which its person recognises it; the rest is kept nowhere. */
export const tokenPrefix = (token: string): string => token.slice(0, SHOWN_CHARACTERS);
