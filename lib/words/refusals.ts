import type { RefusalCode, RefusalParams } from "@/lib/domain/refusal";
import { articleRefusals } from "./refusals/articles";
import { askingRefusals } from "./refusals/asking";
import { assessmentRefusals } from "./refusals/assessments";
import { claimRefusals } from "./refusals/claims";
import { evidenceRefusals } from "./refusals/evidence";
import { fixRefusals } from "./refusals/fixes";
import { importRefusals } from "./refusals/import";
import { peopleRefusals } from "./refusals/people";
import { requestRefusals } from "./refusals/requests";
import { scaleRefusals } from "./refusals/scales";
import type { RefusalWords } from "./refusals/sentence";
import { signInRefusals } from "./refusals/sign-in";
import { signingRefusals } from "./refusals/signing";
import { sourcingRefusals } from "./refusals/sourcing";
import { threadRefusals } from "./refusals/threads";

/** What each refusal says to a person, a file for each noun. A table of all codes: a refusal without its words does not compile. */
export const refusalWords: Readonly<Record<RefusalCode, RefusalWords>> = {
  ...articleRefusals,
  ...askingRefusals,
  ...assessmentRefusals,
  ...claimRefusals,
  ...evidenceRefusals,
  ...fixRefusals,
  ...importRefusals,
  ...peopleRefusals,
  ...requestRefusals,
  ...scaleRefusals,
  ...signInRefusals,
  ...signingRefusals,
  ...sourcingRefusals,
  ...threadRefusals,
};

/** The sentence of a refusal. */
export function refusalSentence(code: RefusalCode, params: RefusalParams): { title: string; detail: string } {
  const { title, detail } = refusalWords[code];
  return { title, detail: typeof detail === "string" ? detail : detail(params) };
}
