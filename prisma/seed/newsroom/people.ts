import type { SeedPerson } from "@/prisma/seed/newsroom/newsroom";

export const people: Record<string, SeedPerson> = {
  margaret: { name: "Margaret Okafor", email: "margaret.okafor@harbour-review.example", timeZone: "Europe/London" },
  tomas: { name: "Tomás Herrera", email: "tomas.herrera@harbour-review.example", timeZone: "Europe/London" },
  ingrid: { name: "Ingrid Solheim", email: "ingrid.solheim@harbour-review.example", timeZone: "Europe/Oslo" },
  lena: { name: "Lena Brandt", email: "lena.brandt@harbour-review.example", timeZone: "Europe/Berlin" },
  kofi: { name: "Kofi Mensah", email: "kofi.mensah@harbour-review.example", timeZone: "Europe/London" },
  aiko: { name: "Aiko Tanabe", email: "aiko.tanabe@harbour-review.example", timeZone: "Asia/Tokyo" },
  samir: { name: "Samir Haddad", email: "samir.haddad@harbour-review.example", timeZone: "Europe/London" },
  nour: { name: "Nour Khalil", email: "nour.khalil@harbour-review.example", timeZone: "Africa/Cairo" },
  priya: { name: "Priya Raman", email: "priya.raman@harbour-review.example", timeZone: "Europe/London" },
  jannik: { name: "Jannik Petersen", email: "jannik.petersen@faktenbuero-nord.example", timeZone: "Europe/Berlin" },
};
