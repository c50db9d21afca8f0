import { type RefusalsOf, text } from "./sentence";

/** Passes and signatures. */
export const signingRefusals = {
  not_ready: {
    title: "Not ready to be signed",
    detail: (p) =>
      `${text(p.count)} ${p.count === 1 ? "thing is" : "things are"} missing. The sign-off page lists them.`,
  },
  pass_initialled: { title: "Initialled already", detail: "Somebody initialled this pass on these words already." },
  pass_list_outdated: {
    title: "Pass list changed",
    detail: "Somebody changed the pass list since you opened it. Reload and make your change again.",
  },
  pass_unknown: { title: "Not on the pass list", detail: "The desk’s pass list has no such pass. Reload to see it." },
  role_signs_not: {
    title: "Not your signature",
    detail: "An editor signs as editor, and whoever has the part of legal on the article signs as legal.",
  },
  sign_off_missing: {
    title: "Not signed",
    detail: "What runs is signed. This article has no complete sign-off that stands: sign it first.",
  },
  sign_off_outdated: {
    title: "Changed while you read",
    detail: "What stands is no longer what you were shown. Read what changed, then sign that.",
  },
  signed_already: {
    title: "Signed already",
    detail: "This signature was given already, or you gave the other one: two signatures are two people’s.",
  },
} satisfies RefusalsOf;
