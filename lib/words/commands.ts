/** Words of the key help and the command menu. */
export const commandWords = {
  help: "Keys",
  helpIntro: "Every action has a key. Keys without Ctrl, Alt or Command act when you are not typing.",
  singleKeys: "Single keys act",
  singleKeysHint: "Off: only keys with Ctrl, Alt or Command act, for speech input and switch devices.",
  menu: "Commands",
  search: "Find a command",
  none: "No command of that name.",
  groups: {
    go: "Go",
    read: "Read",
    claim: "Claim",
    evidence: "Evidence",
    assess: "Assess",
    view: "View",
  },
  goBoard: "Board",
  goWork: "Work",
  goSources: "Sources",
  goNewArticle: "New article",
  goApiReference: "The HTTP API",
  goAccount: "Go to your account",
  goNamed: "Look for a person in claims",
  goErasures: "Go to erasures of personal data",
  goSettings: "Go to the desk’s settings",
  showKeys: "Show all keys",
  showMenu: "Commands",
} as const;

export type CommandGroup = keyof typeof commandWords.groups;
