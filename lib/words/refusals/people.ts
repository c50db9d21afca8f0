import { type RefusalsOf, text } from "./sentence";

/** Members of a desk, their parts on articles, and erasing them. */
export const peopleRefusals = {
  duties_not_separate: {
    title: "Somebody else’s to do",
    detail:
      "Who wrote an article does not decide on its fixes or its risks. Who wrote it, is its checker, or gave a first or second answer on it does not sign it. An owner can lift this for one person, with a reason.",
  },
  erasure_decided: {
    title: "Decided already",
    detail: "This erasure was decided already. Reload to see how.",
  },
  erasure_needs_another: {
    title: "Somebody else decides",
    detail: "Whoever asked for an erasure does not decide on it. Another person has to.",
  },
  erasure_pending: {
    title: "Asked for already",
    detail: "This person’s erasure was asked for already and waits to be decided.",
  },
  invitation_expired: {
    title: "Invitation has expired",
    detail: "This invitation has expired. Ask whoever invited you for a new link.",
  },
  invitation_unknown: {
    title: "No such invitation",
    detail: "This link leads to no invitation that holds. Ask whoever invited you for a new one.",
  },
  invitation_used: {
    title: "Invitation was used",
    detail: "Somebody joined by this invitation already. If it was you, sign in; else ask for a new link.",
  },
  last_owner: { title: "The last owner", detail: "A desk has an owner. Make somebody else owner first." },
  member_disabled: {
    title: "Place was disabled",
    detail: "Your place on this desk was disabled. An owner of the desk can enable it again.",
  },
  member_there: { title: "On the desk already", detail: "You are on this desk already. The invitation was not used." },
  part_excludes: {
    title: "One part excludes the other",
    detail: "Writer, checker and approver of one article are different people.",
  },
  part_role_wrong: {
    title: "Not a part for this person",
    detail: (p) =>
      `A person who is ${text(p.role).replaceAll("_", " ")} on this desk can’t be ${text(p.part).replaceAll("_", " ")} of an article.`,
  },
  writer_answered: {
    title: "They answered a claim here",
    detail: (p) =>
      `Claim ${text(p.number)} rests on their answer. Somebody else answers it before they become the writer.`,
  },
} satisfies RefusalsOf;
