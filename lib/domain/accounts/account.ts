import { z } from "zod";
import { filledLine, wellFormedText } from "../fields";

/** An e-mail address as accounts have it: trimmed, lower case, at most 254 characters, one @ with something on both sides. */
export const emailAddress = wellFormedText
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/, { error: "is not an e-mail address" });

/** What a person is called. */
export const personName = filledLine(200);

/** A password as it is typed; whether it is a good one is asked with passwordProblem. */
export const typedPassword = z.string().min(1).max(1024);
