/** What a person did on an article, as it is listed beside their name when it is signed. */
export const deeds = ["assessed", "assessed_second", "adjudicated", "waved", "decided_fixes", "initialled"] as const;
export type Deed = (typeof deeds)[number];
