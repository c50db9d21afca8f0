import { type RefusalsOf, text } from "./sentence";

/** A desk's scale and its labels. */
export const scaleRefusals = {
  label_meaning_fixed: {
    title: "A label keeps its meaning",
    detail: (p) =>
      `“${text(p.name)}” was given in answers with the meaning it has. Retire it and add a label with the other meaning.`,
  },
  label_name_twice: {
    title: "Two labels of one name",
    detail: (p) => `Two labels are called “${text(p.name)}”. Name one of them otherwise, or retire it.`,
  },
  label_unknown: {
    title: "Unknown label",
    detail: "The desk’s scale has no such label. Reload to see the labels of now.",
  },
  scale_has_no_label: {
    title: "Not on this scale",
    detail: "The label does not go with this finding and disposition.",
  },
  scale_outdated: {
    title: "The scale changed",
    detail: "Somebody changed this scale since you opened it. Look at theirs, then decide.",
  },
  scale_size_wrong: {
    title: "Too few or too many labels",
    detail: (p) => `A scale offers 1 to ${text(p.most)} labels, one for each digit.`,
  },
} satisfies RefusalsOf;
