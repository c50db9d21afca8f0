import type { Role } from "@/lib/domain/desk/member";

/** Words of a desk and its people. */
export const deskWords = {
  roles: {
    owner: "Owner",
    editor: "Editor",
    research_head: "Head of research",
    checker: "Checker",
    contributor: "Contributor",
    viewer: "Viewer",
  } satisfies Record<Role, string>,
  loading: "Opening the desk",
  gone: {
    title: "This desk is not yours to see",
    happened: "There is no desk at this address, or you are not one of its people.",
    todo: "Choose one of your desks, or ask the desk’s owner for an invitation.",
    action: "Your desks",
  },
  away: {
    title: "The desk can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    safe: "Everything acknowledged is stored; what you typed since is kept in this browser.",
    todo: "Try now. It is also tried when you come back to this window.",
    action: "Try now",
  },
  signedOut: {
    title: "You are signed out",
    happened: "Your session ended.",
    safe: "What you typed is kept in this browser and is sent once you sign in again as the same person.",
    todo: "Sign in again.",
    action: "Sign in",
  },
  unsentTitle: "Not everything is saved",
  unsent: (count: number) =>
    count === 1
      ? "One change was not acknowledged yet. It is kept in this browser and sent when you sign in here again."
      : `${count} changes were not acknowledged yet. They are kept in this browser and sent when you sign in here again.`,
  signOutAnyway: "Sign out",
  stay: "Stay",
} as const;
