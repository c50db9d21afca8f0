import { byline, dek, doc, furniture, h2, headline, orderedList, p, table } from "@/prisma/seed/newsroom/blocks";

/** An invented newsletter with the true, the half true and the false in one confident tone. */
export const electricityPostDoc = doc(
  { lang: "en" },
  headline("Twelve numbers about electricity that nobody dares to print"),
  dek("Cut them out and keep them by the kettle. You will need them at your next dinner."),
  byline("Corin Vale for Gridlines · shared 48,000 times"),
  p(
    "I have spent fifteen years with the statistics of the power industry, and I have come to think that most quarrels about energy are quarrels between people who do not know the same numbers. So here are twelve. Each can be looked up. None of them will make you popular.",
  ),
  h2("What comes out of the socket"),
  p(
    "**One.** In 2024 the European Union made more electricity from sunlight than from coal, for the first time. It was 11 per cent against a little under 10. If you had said so in 2010 you would have been laughed out of the room, and I was in the room.",
  ),
  p(
    "**Two.** The largest single source in the Union is still the atom, with just under a quarter of the total. Add the renewables, and 71 per cent of European electricity now comes without a chimney.",
  ),
  p(
    "**Three.** France gets 90 per cent of its power from nuclear stations. Nobody else in the world comes close, and French households have long taken it as much for granted as bread.",
  ),
  p(
    "**Four.** Some 440 reactors are running around the world today. Between them they supply roughly a tenth of all electricity, a share that was nearly twice as high in the middle of the nineties.",
  ),
  h2("What it costs in lives"),
  p(
    "**Five.** This is the table that ends friendships. It counts the people who die, from accidents and from dirty air, for every terawatt-hour that a source produces, and beside it the grams of greenhouse gas for every kilowatt-hour over a plant’s whole life.",
  ),
  table(
    ["Source", "Deaths per TWh", "Grams of CO2 equivalent per kWh"],
    ["Coal", "24.6", "820"],
    ["Gas", "2.8", "490"],
    ["Hydropower", "1.3", "24"],
    ["Solar", "0.2", "48"],
    ["Wind", "0.04", "11"],
    ["Nuclear", "0.03", "12"],
  ),
  p("Deaths: Our World in Data. Grams: IPCC, 2014, medians.", { role: "caption" }),
  p(
    "Read it twice. Coal is more than 800 times as deadly as the atom. And no source of electricity is easier on the climate than nuclear power, not even the windmill in your holiday pictures.",
  ),
  p(
    "**Six.** Nobody has died because of the nuclear accident at Fukushima. The wave killed; the reactors did not. You may check this with the scientists of the United Nations, who looked for harm from the radiation and found none that they could tell apart from chance.",
  ),
  p(
    "**Seven.** To be fair to the other side: Chernobyl was another matter. A million people have died of it, and the authorities are still not telling.",
  ),
  h2("What the sun could do"),
  p(
    "**Eight.** In a single hour the Earth receives more energy from the sun than mankind uses in a whole year. I have never got over this one.",
  ),
  p(
    "**Nine.** A wind turbine never gives back the energy that went into making it. An engineer at one of the large makers told me so himself, over a beer, and asked me not to use his name.",
  ),
  h2("What politics did"),
  p(
    "**Ten.** On 15 April 2023 Germany shut down its last three nuclear power stations. Every kilowatt-hour was replaced with coal, and the chimneys of the Lausitz have not smoked like this since reunification.",
  ),
  p(
    "**Eleven.** On 28 April 2025 the lights went out in all of mainland Spain and Portugal. The cause was too much solar power, as the official inquiry has now confirmed. Nobody in Brussels wants to hear it.",
  ),
  p(
    "**Twelve.** By 2035 half of the cars on the world’s roads will be electric. Where is the current to come from? I ask this at every conference, and I have yet to hear an answer that survives the coffee break.",
  ),
  h2("What to do with them"),
  p("Three rules have served me well:"),
  orderedList(
    "Ask for the unit. A number without a unit is a mood.",
    "Ask what it is a share of. Electricity is only about a fifth of the energy that the world uses.",
    "Ask who paid for it. I am paid by nobody but my readers.",
  ),
  p(
    "Send this to the person who will like it least. And if you find a mistake in my twelve numbers, write to me: in fifteen years I have not had to correct a single one.",
  ),
  furniture("Subscribe · Share · 1,902 replies", "Buttons of the newsletter"),
);
