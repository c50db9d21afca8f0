import type { SeedSource } from "@/prisma/seed/newsroom/newsroom";

export const shortArticleSources: Record<string, SeedSource> = {
  "suez-authority": {
    kind: "url",
    title: "Suez Canal Authority",
    url: "https://www.suezcanal.gov.eg/",
    publisher: "Suez Canal Authority",
    language: "ar",
  },
  unctad: {
    kind: "document",
    title: "Review of Maritime Transport",
    url: "https://unctad.org/",
    publisher: "UN Trade and Development (UNCTAD)",
    language: "en",
    publishedDate: "2024",
  },
  "nasa-wall": {
    kind: "url",
    title: "China’s Wall Less Great in View from Space",
    url: "https://www.nasa.gov/",
    publisher: "NASA",
    language: "en",
    publishedDate: "2005",
  },
  "roof-invoice": {
    kind: "document",
    title: "Invoice of the roofers, library on Chandler’s Row",
    publisher: "Saltmere Town Council",
    language: "en",
  },
  librarian: { kind: "person", title: "Ines Calloway, librarian", language: "en" },
  "school-menu": {
    kind: "document",
    title: "School meals contract, schedule of prices",
    publisher: "Saltmere Town Council",
    language: "en",
  },
  "world-bank": {
    kind: "data_set",
    title: "World Bank Open Data: population",
    url: "https://data.worldbank.org/",
    publisher: "World Bank",
    language: "en",
  },
  "speech-visit": {
    kind: "observation",
    title: "Notes and recording of the mayor’s speech, Corn Exchange",
    author: "Kofi Mensah",
    language: "en",
  },
  "ferry-timetable-leaflet": {
    kind: "document",
    title: "Winter timetable of the Saltmere ferries",
    publisher: "Saltmere Ferries",
    language: "en",
  },
};
