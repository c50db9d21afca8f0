import { blockquote, bulletList, byline, dek, doc, furniture, h2, headline, p } from "@/prisma/seed/newsroom/blocks";

/** An invented publisher's report on real events, right in most of it and wrong in some. */
export const taiwanReportDoc = doc(
  { lang: "en" },
  furniture("World › Asia-Pacific", "Navigation of the page"),
  headline("Moscow vows to fight at China’s side over Taiwan"),
  dek("Russia’s foreign minister points to a treaty from 2001, and tells Tokyo to think twice about its rearmament."),
  byline("The Pacific Ledger, foreign desk"),
  p(
    "Russia will go to war alongside China if the dispute over Taiwan comes to blows, its foreign minister, Sergei Lavrov, has made plain. In a year-end conversation with the state news agency TASS, made public on Sunday 28 December, he said that the answer to any crisis in the strait had been written down long ago, in the friendship treaty which the two neighbours signed in Beijing in July 2001.",
  ),
  p(
    "Among the treaty’s foundations Lavrov counted “mutual support in defending national unity and territorial integrity”. He repeated that Moscow considers the island a part of China and is against its independence in whatever form. The treaty was prolonged in 2021, for five years.",
  ),
  h2("A line drawn in the Diet"),
  p(
    "The minister’s second address was Tokyo. Japan, he said, had sped up its military build-up, to the harm of the region, and ought to have “weighed everything properly” first. It was the sharpest warning that Moscow has given Japan since the end of the Cold War.",
  ),
  p(
    "What he had in mind began on 7 November. Questioned by Katsuya Okada of the opposition in the lower house’s budget committee, Prime Minister Sanae Takaichi described a blockade of Taiwan enforced with warships. Such a case, she answered, could amount to a “survival-threatening situation” for Japan.",
  ),
  p(
    "The phrase comes from Japan’s security laws of 2015. Once a government finds that the situation exists, the Self-Defense Forces may use force although Japan itself has not been attacked. No prime minister before her had said so of Taiwan in the Diet. Within three days, under a storm from Beijing, she withdrew the remark.",
  ),
  blockquote(
    p(
      "“I think I should refrain from making explicit remarks under a specific assumption,” she told the same committee on 10 November.",
    ),
  ),
  p(
    "Beijing had not waited for that. It called in Japan’s ambassador, advised its citizens against travelling to Japan, and has let no week pass since without a reminder. Takaichi’s government answers that its policy towards Taiwan is what it was.",
  ),
  h2("Bombers off Shikoku"),
  p(
    "The two powers have been showing what their friendship looks like from below. On 9 December two Russian Tu-95 bombers came down over the Sea of Japan, met two Chinese H-6 over the East China Sea, and flew on together between Okinawa and Miyako into the Pacific. The formation got as far as the waters off Shikoku, where no such flight had been seen before, and Japan sent up fighters when it crossed into Japanese airspace.",
  ),
  p(
    "It was the tenth joint flight of its kind. Tokyo’s defence ministry has for years called these exercises “clearly intended for demonstration of force against Japan”; Beijing and Moscow say that they belong to a yearly plan and are aimed at nobody.",
  ),
  p(
    "Three days earlier a Chinese J-15 had twice pointed its radar at Japanese fighters off Okinawa, once for about half an hour. China says that the Japanese had come too close to an exercise of its carrier.",
  ),
  h2("Money"),
  p("Three figures explain why Japan is being talked to in this tone:"),
  bulletList(
    "On 26 December the cabinet approved a draft defence budget of 9.04 trillion yen for the fiscal year 2026, more than ever before.",
    "That is 9.4 per cent more than the year before.",
    "With a supplementary budget, the country reaches its goal of 2 per cent of national output two years early.",
  ),
  p(
    "Until recently such sums were unthinkable. Japan’s constitution had capped military spending at 1 per cent of output since 1947.",
  ),
  h2("What comes next"),
  p(
    "China and Taiwan have had separate governments since 1949, when the losers of the civil war withdrew to the island. Beijing claims it and has never ruled out force. Whether Lavrov’s words change anything is another matter. The treaty contains a promise of military help, diplomats in the region say, but nobody has ever tested it.",
  ),
  p(
    "Several analysts who know the thinking in the Kremlin expect Russia to move submarines to the Pacific by the spring. The age in which Japan could buy its safety with money is over.",
  ),
  furniture("Read next: Chip makers count the cost of a blockade", "Teaser for another article"),
  furniture("Comments (214)", "Navigation of the page"),
);
