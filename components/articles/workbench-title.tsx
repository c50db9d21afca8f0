"use client";

import {
  Download,
  Ellipsis,
  FileJson,
  FilePen,
  FileText,
  Info,
  MessageCircleQuestion,
  MessageCircleReply,
  MessagesSquare,
  PanelLeft,
  PanelRight,
  ScrollText,
  Stamp,
  Table,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { useOpenAsking } from "@/components/asking/open-asking";
import { CoverageBar } from "@/components/coverage/coverage-bar";
import { TitleBar } from "@/components/desk/app-shell";
import { useCommands } from "@/components/desk/commands";
import { useFixDraft } from "@/components/fixes/fix-draft";
import { SignOffBadge } from "@/components/signing/sign-off-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { claimLooks } from "@/components/ui/finding-family";
import { IconButton } from "@/components/ui/icon-button";
import { Later, later } from "@/components/ui/later";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tooltip } from "@/components/ui/tooltip";
import { VersionMenuItems } from "@/components/versions/version-menu-items";
import { addressOf } from "@/lib/client/call";
import { labelOfClaim } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import { exportArticle } from "@/lib/contract/history";
import { type ExportFormat, exportFormat } from "@/lib/domain/reports/export-format";
import { articleWords } from "@/lib/words/articles";
import { askingWords } from "@/lib/words/asking";
import { claimWords } from "@/lib/words/claims";
import { fixWords } from "@/lib/words/fixes";
import { signingWords } from "@/lib/words/signing";
import { threadWords } from "@/lib/words/threads";
import { workbenchWords as words } from "@/lib/words/workbench";
import { ArticleDetails } from "./article-details";
import { SaveWord } from "./save-word";
import { useWorkbench } from "./workbench-state";

const MOST_PEOPLE = 4;

/** Comes after the text. */
export const historyList = later(() => import("./history-list").then((part) => part.HistoryList));

interface Props {
  listOpen: boolean;
  onList: () => void;
  cardOpen: boolean;
  onCard: () => void;
}

/** The workbench's part of the one bar: title, state, progress, people, save state, and what is seldom needed. */
export function WorkbenchTitle({ listOpen, onList, cardOpen, onCard }: Props) {
  const { article } = useWorkbench();
  return (
    <TitleBar>
      <div className="@container flex min-w-0 grow items-center gap-2">
        <IconButton label={words.list} keys="[" icon={<PanelLeft />} pressed={listOpen} onClick={onList} />
        <h1 className="min-w-16 grow truncate font-serif text-lg font-semibold" title={article.title}>
          <bdi>{article.title}</bdi>
        </h1>
        <span className="hidden @3xl:block">
          <Badge>{articleWords.states[article.state]}</Badge>
        </span>
        <SignOffBadge article={article} />
        <CoverageBar />
        <Progress />
        <People />
        <SaveWord />
        <MoreMenu />
        <IconButton
          label={words.card}
          keys="]"
          icon={<PanelRight />}
          pressed={cardOpen}
          onClick={onCard}
          className="max-[60rem]:hidden"
        />
      </div>
    </TitleBar>
  );
}

function Progress() {
  const { claims } = useWorkbench();
  const { desk } = useWorkspace();
  const live = claims.filter((claim) => claim.retired === null);
  const counts = new Map<string, number>();
  for (const claim of live) {
    const { family } = labelOfClaim(desk.scales, claim);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const open = counts.get("none") ?? 0;
  const parts = claimLooks.map((family) => ({
    family,
    label:
      family === "none" ? claimWords.notAssessed : family === "made" ? claimWords.changed : claimWords.findings[family],
    count: counts.get(family) ?? 0,
  }));
  return (
    <span className="hidden items-center gap-2 @xl:flex" title={words.progress(live.length - open, live.length)}>
      <span className="hidden w-24 @4xl:block">
        <ProgressBar parts={parts} />
      </span>
      <span aria-hidden="true" className="text-sm whitespace-nowrap text-ink-2 tabular-nums">
        {words.progressShort(live.length - open, live.length)}
      </span>
      <span className="sr-only">{words.progress(live.length - open, live.length)}</span>
    </span>
  );
}

function People() {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  if (article.parts.length === 0) return null;
  const people = article.parts.slice(0, MOST_PEOPLE).map(({ memberId, part }) => {
    const name = desk.members.find((member) => member.id === memberId)?.name ?? "";
    return { key: `${memberId} ${part}`, name, said: words.person(name, articleWords.parts[part]) };
  });
  return (
    <ul aria-label={words.people} className="hidden shrink-0 -space-x-1 @4xl:flex rtl:space-x-reverse">
      {people.map(({ key, name, said }) => (
        <li key={key}>
          <Tooltip text={said}>
            <span>
              <Avatar name={name} silent />
              <span className="sr-only">{said}</span>
            </span>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

const fileIcons: Readonly<Record<ExportFormat, ReactNode>> = {
  html: <Download aria-hidden="true" />,
  markdown: <FileText aria-hidden="true" />,
  "claims-csv": <Table aria-hidden="true" />,
  "evidence-csv": <Table aria-hidden="true" />,
  json: <FileJson aria-hidden="true" />,
};

function MoreMenu() {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const { setListOpen } = useFixDraft();
  const [open, setOpen] = useState<"details" | "threads" | "history" | null>(null);
  const openAsking = useOpenAsking();
  const file = (format: ExportFormat) =>
    addressOf(exportArticle, { deskId: desk.id, articleId: article.id }, { format });
  useCommands([
    { id: "article-details", label: words.details, group: "view", keys: ["i"], run: () => setOpen("details") },
    {
      id: "article-threads",
      label: threadWords.articleCommand,
      group: "view",
      keys: [],
      run: () => setOpen("threads"),
    },
    { id: "article-history", label: words.history, group: "view", keys: ["h"], run: () => setOpen("history") },
  ]);
  return (
    <>
      <Menu align="end" trigger={<IconButton label={words.more} icon={<Ellipsis />} />}>
        {exportFormat.options.map((format) => (
          <MenuItem key={format} icon={fileIcons[format]} disabled={!article.can.export_article} href={file(format)}>
            {words.exports[format]}
          </MenuItem>
        ))}
        <MenuSeparator />
        {article.purpose === "own_copy" ? (
          <MenuItem icon={<FilePen aria-hidden="true" />} keys="shift+f" onSelect={() => setListOpen(true)}>
            {fixWords.title}
          </MenuItem>
        ) : null}
        <MenuItem
          icon={<MessageCircleQuestion aria-hidden="true" />}
          keys="shift+q"
          onSelect={() => openAsking({ what: "panel" })}
        >
          {askingWords.title}
        </MenuItem>
        <MenuItem icon={<MessagesSquare aria-hidden="true" />} onSelect={() => setOpen("threads")}>
          {threadWords.articleCommand}
        </MenuItem>
        {article.can.answer_query ? (
          <MenuItem
            icon={<MessageCircleReply aria-hidden="true" />}
            href={`/desks/${desk.id}/articles/${article.id}/asked`}
          >
            {askingWords.asked.title}
          </MenuItem>
        ) : null}
        <VersionMenuItems article={article} />
        <MenuItem icon={<Stamp aria-hidden="true" />} href={`/desks/${desk.id}/articles/${article.id}/sign-off`}>
          {signingWords.title}
        </MenuItem>
        <MenuItem icon={<Info aria-hidden="true" />} keys="i" onSelect={() => setOpen("details")}>
          {words.details}
        </MenuItem>
        <MenuItem icon={<ScrollText aria-hidden="true" />} keys="h" onSelect={() => setOpen("history")}>
          {words.history}
        </MenuItem>
      </Menu>
      <ArticleDetails
        articleId={article.id}
        open={open === "details" || open === "threads"}
        at={open === "threads" ? "threads" : "fields"}
        onOpenChange={(shown) => setOpen(shown ? "details" : null)}
      />
      <Dialog
        title={words.history}
        size="lg"
        open={open === "history"}
        onOpenChange={(shown) => setOpen(shown ? "history" : null)}
      >
        {open === "history" ? (
          <Later
            part={historyList}
            props={{ articleId: article.id }}
            waiting={<SkeletonRows rows={4} rowClassName="h-6" />}
          />
        ) : null}
      </Dialog>
    </>
  );
}
