import {
  blockquote,
  bulletList,
  byline,
  dek,
  doc,
  figure,
  h2,
  headline,
  p,
  table,
} from "@/prisma/seed/newsroom/blocks";
import { barChart } from "@/prisma/seed/newsroom/shore-power/bar-chart";

export const shorePowerDoc = doc(
  { lang: "en-GB" },
  headline("For £4.2 million, Saltmere bought itself silence"),
  dek(
    "The town has plugged its ferries into the grid. The air is cleaner, the bill is higher than promised, and a quarrel has begun over who pays it.",
  ),
  byline("By Samir Haddad"),
  p(
    "At ten to six in the morning the *Marian Grey* comes in past the lighthouse, and for the first time in sixty-one years she wakes nobody on Cable Street. Her auxiliary diesels used to run all through her two hours at the quay. Now they fall silent four minutes after the lines are made fast, and a cable as thick as a forearm does the rest.",
  ),
  p(
    "Saltmere, a town of 31,400 people, is the smallest in the country to give its ferries power from the shore. The scheme cost £4.2 million, opened in March 2025 and serves all four ferry berths on North Quay. It was meant to be a modest piece of plumbing. It has become the thing everybody in the town has a view on.",
  ),
  p(
    "“I have worked this quay for twenty-six years, and I had forgotten that there are birds on it,” says Agnes Thorburn, the harbour master, who kept the old engine noise on her telephone to play to visitors. “Nobody believes me otherwise.”",
  ),
  h2("What the meters say"),
  p(
    "The harbour office metered both summers. From June to August 2024 the ferries burned 212,000 litres of marine diesel while they lay at the quay; in the same three months of 2025 they burned 38,000. That is a fall of 82 per cent. A litre of diesel puts about 2.7 kilograms of carbon dioxide into the air, so the cable has kept some 470 tonnes of it out of the sky in a single summer.",
  ),
  table(
    ["Berth", "Ferry", "Connection", "Nights on the cable, June to August 2025"],
    ["1", "Marian Grey", "1.2 MW", "88"],
    ["2", "Sula", "1.2 MW", "79"],
    ["3", "Northern Diver", "0.8 MW", "54"],
    ["All", "", "3.2 MW", "231"],
  ),
  p(
    "The air has followed. On Cable Street, forty metres from the ramp, the monitor recorded nitrogen dioxide 31 per cent lower than a year before, because the ferries no longer idle. The street’s average is now 14 micrograms in each cubic metre. The World Health Organization, which tightened its guideline in 2021, recommends no more than 10 over a year. Doctors at the town’s clinic have already seen fewer children with asthma.",
  ),
  figure(
    barChart,
    "Bar chart: litres of diesel burned at the quay in June, July and August of 2024 and of 2025. The bars for 2025 are about a fifth as high.",
    "Thousands of litres of diesel burned at North Quay, month by month. By 2028 European law will demand a connection like this of every large ferry.",
    "Graphic: The Harbour Review. Figures: Saltmere Harbour Office",
  ),
  h2("What it cost, and whom"),
  p(
    "When the council dug up North Quay in the spring of 2023, a yellow notice hung on every lamp post. It is still quoted in the pubs, word for word:",
  ),
  blockquote(
    p("The works will be completed without any increase in harbour dues for residents or their vessels."),
    p("Saltmere Town Council, notice of works"),
  ),
  p(
    "The promise held for just under two years. On 1 April 2025 the dues for a resident’s boat under eight metres went from £212 to £229 a year, and those for the trawlers by as much again in proportion. The council says that the two things have nothing to do with each other. Few of the people on the pontoons believe it.",
  ),
  p(
    "Part of the trouble is arithmetic. Councillors voted in 2022 on an estimate of £2.9 million; the final account came out 45 per cent higher. Most of the difference went into a transformer that had to be ordered twice, after the first was lost in a warehouse fire near Antwerp. A national fund, Clean Quays, pays 60 per cent of the cost. The town has borrowed the remainder over twenty years.",
  ),
  p(
    "“Ask me in twenty years whether it was dear,” says Rosalind Achebe, who lives at number 14 and has slept with her window open since March. “It is the best money this town ever spent.”",
  ),
  h2("What is still humming"),
  p("Three things stand between Saltmere and a quay that is quiet all year:"),
  bulletList(
    "The cruise ships cannot plug in. Nineteen called last season, and ships of their size take power at 6,600 or 11,000 volts, far more than North Quay can give.",
    "The substation on Mill Lane has no room to spare between November and February, according to the company that runs the grid.",
    "Six people in the town are certified to handle the plug, and two of them retire at Christmas.",
  ),
  p(
    "Elsewhere there will soon be no choice. In the European Union’s main ports, passenger and container ships of more than 5,000 gross tonnes must use [power from the shore](https://eur-lex.europa.eu/eli/reg/2023/1805/oj) from 2030. Saltmere’s ferries are too small to be caught by the rule, and its port is not in the Union. Thorburn thinks that this is the point.",
  ),
  p(
    "“Nobody made us,” she says. The *Marian Grey* is taking on her first cars, and what can be heard across the water is mostly gulls. “That is what I tell the other harbours when they ring. They all ring.”",
  ),
);
