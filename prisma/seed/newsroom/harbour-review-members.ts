import type { SeedMember } from "@/prisma/seed/newsroom/newsroom";

export const harbourReviewMembers: SeedMember[] = [
  { person: "lena", role: "checker", line: "Checker. Has two articles on her desk until tonight." },
  { person: "kofi", role: "checker", line: "Checker. Adds up every column again, and finds that one does not add up." },
  { person: "aiko", role: "checker", line: "Checker. Reads Japanese, and asks who said it first." },
  {
    person: "samir",
    role: "contributor",
    line: "Writer. Sees the story he wrote about the ferries, and nothing else.",
  },
  { person: "tomas", role: "editor", line: "Editor. Decides what happens to the words, and signs." },
  { person: "ingrid", role: "research_head", line: "Head of research. Hands out the work and settles differences." },
  { person: "margaret", role: "owner", line: "Owner. Decides who is on the desk and what they may do." },
  { person: "nour", role: "contributor", line: "Freelance. Checks the Arabic article from Cairo." },
  { person: "priya", role: "viewer", line: "Publisher’s office. Reads along and changes nothing." },
];
