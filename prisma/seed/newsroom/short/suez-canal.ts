import { byline, doc, headline, p } from "@/prisma/seed/newsroom/blocks";
import type { SeedArticle } from "@/prisma/seed/newsroom/newsroom";

/** A short article that reads from right to left. */
export const suezCanal: SeedArticle = {
  key: "suez-canal",
  title: "قناة السويس: ممر ضيق لتجارة واسعة",
  purpose: "published",
  state: "in_check",
  language: "ar",
  byline: "هيئة التحرير",
  publisher: "صحيفة المرفأ",
  canonicalUrl: "https://almarfa.example/suez",
  by: "ingrid",
  hoursAgo: 22,
  deadlineInHours: 50,
  parts: [{ person: "nour", part: "checker" }],
  doc: doc(
    { lang: "ar", dir: "rtl" },
    headline("قناة السويس: ممر ضيق لتجارة واسعة"),
    byline("هيئة التحرير، صحيفة المرفأ"),
    p("افتُتحت قناة السويس أمام الملاحة في 17 نوفمبر 1869، ويبلغ طولها اليوم نحو 193 كيلومترًا بين بورسعيد والسويس."),
    p(
      "وفي مارس 2021 جنحت سفينة الحاويات «إيفر غيفن» (Ever Given) في مجرى القناة فأغلقته ستة أيام، وانتظرت مئات السفن عند مدخليه.",
    ),
    p("ويمر عبر القناة نصف تجارة العالم، ولا طريق سواها بين آسيا وأوروبا إلا الدوران حول رأس الرجاء الصالح."),
  ),
  claims: [
    {
      key: "sc-opened",
      places: ["افتُتحت قناة السويس أمام الملاحة في 17 نوفمبر 1869"],
      kind: "date_place",
      claimDate: "1869-11-17",
      priority: "must",
      by: "nour",
      hoursAgo: 20,
      assignee: "nour",
      evidence: [
        {
          source: "suez-authority",
          stance: "supports",
          basis: "reference_work",
          by: "nour",
          hoursAgo: 19,
          locator: "History of the canal",
          eventDate: "1869-11-17",
        },
      ],
      assessments: [{ by: "nour", hoursAgo: 19, finding: "supported", rationale: "The day of the opening ceremony." }],
    },
    {
      key: "sc-length",
      places: ["يبلغ طولها اليوم نحو 193 كيلومترًا"],
      kind: "number",
      priority: "if_time",
      by: "nour",
      hoursAgo: 20,
      assignee: "nour",
      evidence: [
        {
          source: "suez-authority",
          stance: "supports",
          basis: "reference_work",
          by: "nour",
          hoursAgo: 19,
          locator: "Characteristics of the canal",
          note: "193.30 km",
        },
      ],
      assessments: [
        { by: "nour", hoursAgo: 19, finding: "supported", rationale: "193.30 kilometres since the works of 2015." },
      ],
    },
    {
      key: "sc-six-days",
      places: ["أغلقته ستة أيام"],
      kind: "number",
      claimDate: "2021-03",
      priority: "must",
      by: "nour",
      hoursAgo: 20,
      assignee: "nour",
      dueInHours: 48,
    },
    {
      key: "sc-half",
      places: ["يمر عبر القناة نصف تجارة العالم"],
      kind: "number",
      priority: "must",
      by: "nour",
      hoursAgo: 20,
      assignee: "nour",
      evidence: [
        {
          source: "unctad",
          stance: "contradicts",
          basis: "reference_work",
          by: "nour",
          hoursAgo: 18,
          note: "Between a tenth and a sixth of world trade, depending on the year and on the measure.",
        },
      ],
      assessments: [
        {
          by: "nour",
          hoursAgo: 18,
          finding: "refuted",
          qualifiers: ["number", "exaggerated"],
          rationale: "Far too high, even before ships began to go round the Cape again.",
        },
      ],
    },
  ],
};
