"use client";

import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArrivalView } from "@/lib/contract/arrivals";
import { arrivalWords as words } from "@/lib/words/arrival";
import { articleWords } from "@/lib/words/articles";
import type { Arrival } from "./use-arrival";

const TITLES_SHOWN = 5;

/** What an article from another desk is, and the way to import it. */
export function ArrivalPanel({ arrival, view }: { arrival: Arrival; view: ArrivalView }) {
  const { desk } = useWorkspace();
  const { importing, bringIn, leave } = arrival;
  const may = view.can.import_article && importing === "no";
  useCommands([
    {
      ...{ id: "arrival-import", label: words.import, group: "go", keys: [words.importKey], whileTyping: true },
      ...{ enabled: may, run: () => void bringIn() },
    },
  ]);
  return (
    <section aria-labelledby="arrival-title" className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <p className="text-sm text-ink-3">{words.intro}</p>
        <h2 id="arrival-title" className="font-serif text-xl font-semibold wrap-anywhere">
          <bdi>{view.title}</bdi>
        </h2>
        <p className="text-ink-2">
          {articleWords.purposes[view.purpose]}. <bdi>{words.from(view.from.name, view.from.exportedBy)}</bdi>{" "}
          <Time at={view.from.exportedAt} zone={desk.timeZone} />
        </p>
      </div>
      <Holds view={view} />
      <Histories view={view} />
      <SourcesKept titles={view.sourcesKept} />
      <Barrier view={view} arrival={arrival} />
      {importing === "away" ? <Banner kind="offline">{words.importAway}</Banner> : null}
      <div className="flex flex-wrap items-center gap-2">
        {view.can.import_article ? (
          <Button variant="primary" keys={words.importKey} busy={importing !== "no"} onClick={() => void bringIn()}>
            {importing === "no" ? words.import : words.importing}
          </Button>
        ) : null}
        <Button variant={view.can.import_article ? "quiet" : "plain"} onClick={leave}>
          {words.other}
        </Button>
      </div>
    </section>
  );
}

function Holds({ view: { counts } }: { view: ArrivalView }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{words.holds}</h3>
      <ul className="flex list-disc flex-col gap-0.5 ps-5 text-ink-2 marker:text-ink-3">
        <li>{words.claims(counts.claims, counts.evidence)}</li>
        <li>{words.rest(counts)}</li>
        <li>{words.people(counts.people)}</li>
      </ul>
    </div>
  );
}

function Histories({ view: { histories } }: { view: ArrivalView }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{words.histories}</h3>
      <ol className="flex list-disc flex-col gap-0.5 ps-5 text-ink-2 marker:text-ink-3">
        {histories.map(({ desk, events, purged }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a desk may stand in it twice, and the list never changes
          <li key={at}>
            <bdi>{words.proves(desk, events)}</bdi> {purged > 0 ? words.purged(purged) : null}
          </li>
        ))}
      </ol>
      <p className="text-sm text-ink-3">{words.staysApart}</p>
    </div>
  );
}

function SourcesKept({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  const more = titles.length - TITLES_SHOWN;
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-2">
      <p>{words.sourcesKept(titles)}</p>
      <ul className="flex list-disc flex-col gap-0.5 ps-5 marker:text-ink-3">
        {titles.slice(0, TITLES_SHOWN).map((title) => (
          <li key={title} className="wrap-anywhere">
            <bdi>{title}</bdi>
          </li>
        ))}
        {more > 0 ? <li>{words.more(more)}</li> : null}
      </ul>
    </div>
  );
}

/** What stands between this file and the desk. */
function Barrier({ view, arrival }: { view: ArrivalView; arrival: Arrival }) {
  if (view.here) {
    const open = (
      <Button size="sm" onClick={() => void arrival.open(view.articleId)}>
        {words.open}
      </Button>
    );
    return (
      <Banner kind="warn" action={open}>
        {words.here}
      </Banner>
    );
  }
  if (view.members.length === 0) return null;
  return (
    <Banner kind="warn">
      {words.members(view.members.join(", "))} {view.can.import_article ? words.membersOwner : words.membersOthers}
    </Banner>
  );
}
