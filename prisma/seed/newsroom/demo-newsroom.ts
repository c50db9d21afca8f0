import { faktenbueroNord } from "@/prisma/seed/newsroom/faktenbuero-nord";
import { harbourReview } from "@/prisma/seed/newsroom/harbour-review";
import type { Newsroom } from "@/prisma/seed/newsroom/newsroom";
import { people } from "@/prisma/seed/newsroom/people";

export const demoNewsroom: Newsroom = { people, desks: [harbourReview, faktenbueroNord] };
