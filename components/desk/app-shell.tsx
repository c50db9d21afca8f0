"use client";

import clsx from "clsx";
import {
  Check,
  ChevronDown,
  CircleUser,
  Command,
  FilePlus2,
  Keyboard,
  LayoutList,
  Library,
  ListTodo,
  LogOut,
  Settings,
} from "lucide-react";
import Link from "next/link";
import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import { ThemeMenu } from "@/components/ui/theme-menu";
import { Tooltip } from "@/components/ui/tooltip";
import { uiWords } from "@/lib/words/ui";

const words = uiWords.shell;
const TitleBarSlot = createContext<Element | null>(null);

export type ShellDesk = { name: string; href: string };
type ShellPlace = "board" | "work" | "sources" | "new_article";

type AppShellProps = {
  desk: ShellDesk;
  /** All desks of the person, this one among them. */
  desks: readonly ShellDesk[];
  person: { name: string; detail: string };
  links: { board: string; work: string; sources: string; newArticle: string | null; account: string; settings: string };
  current?: ShellPlace | null;
  onCommands: () => void;
  onKeys: () => void;
  onSignOut: () => void;
  children: ReactNode;
};

/** The frame of every screen behind sign-in: skip link, one 48 px bar, main landmark. Fetches nothing. */
export function AppShell({
  desk,
  desks,
  person,
  links,
  current,
  onCommands,
  onKeys,
  onSignOut,
  children,
}: AppShellProps) {
  const [slot, setSlot] = useState<Element | null>(null);
  return (
    <TitleBarSlot value={slot}>
      <a
        href="#main"
        className="fixed start-3 top-2 z-50 -translate-y-16 rounded-md bg-ink px-3 py-1.5 text-paper focus:translate-y-0"
      >
        {uiWords.skipToMain}
      </a>
      <div className="flex min-h-dvh flex-col">
        <header className="group/bar @container sticky top-0 z-20 border-b border-rule bg-desk print:hidden">
          <div className={clsx("flex h-12 items-center gap-1 px-2 sm:gap-2 sm:px-3", wraps)}>
            <DeskMenu desk={desk} desks={desks} className={yields} />
            <nav aria-label={words.navigation} className="flex items-center">
              <Place href={links.board} label={words.board} icon={<LayoutList />} current={current === "board"} />
              <Place
                href={links.work}
                label={words.work}
                icon={<ListTodo />}
                current={current === "work"}
                className={yields}
              />
              <Place
                href={links.sources}
                label={words.sources}
                icon={<Library />}
                current={current === "sources"}
                className={yields}
              />
              {links.newArticle === null ? null : (
                <Place
                  href={links.newArticle}
                  label={words.newArticle}
                  icon={<FilePlus2 />}
                  current={current === "new_article"}
                  className={yields}
                />
              )}
            </nav>
            <div ref={setSlot} data-title-bar className="flex h-full min-w-0 grow items-center gap-2 overflow-x-clip" />
            <IconButton label={words.commands} keys={words.commandsKey} icon={<Command />} onClick={onCommands} />
            <ThemeMenu />
            <PersonMenu person={person} links={links} onKeys={onKeys} onSignOut={onSignOut} />
          </div>
        </header>
        <main id="main" tabIndex={-1} className="flex min-w-0 grow flex-col focus:outline-none">
          {children}
        </main>
      </div>
    </TitleBarSlot>
  );
}

/** Puts a page's title, state and people into the bar, so that a working screen has one bar and not two. */
export function TitleBar({ children }: { children: ReactNode }) {
  const slot = useContext(TitleBarSlot);
  return slot ? createPortal(children, slot) : null;
}

/** On a phone a page's own title takes the place of all but the way back to the board. */
const yields = "max-sm:group-has-[[data-title-bar]:not(:empty)]/bar:hidden";

/** With large text on a phone the bar takes a second line, where it has no title to carry. */
const wraps =
  "@max-[20rem]:group-has-[[data-title-bar]:empty]/bar:h-auto @max-[20rem]:group-has-[[data-title-bar]:empty]/bar:flex-wrap";

/** Beside a page's own title the places are their icons, so that the title has room. */
const iconsAlone =
  "group-has-[[data-title-bar]:not(:empty)]/bar:px-0 lg:group-has-[[data-title-bar]:not(:empty)]/bar:[&_svg]:block";

type PlaceProps = { href: string; label: string; icon: ReactNode; current: boolean; className?: string };

function Place({ href, label, icon, current, className }: PlaceProps) {
  return (
    <Tooltip text={label}>
      <Link
        href={href}
        aria-label={label}
        aria-current={current ? "page" : undefined}
        className={clsx(
          "inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md text-base font-medium whitespace-nowrap text-ink-2 transition-colors hover:bg-sunk hover:text-ink",
          "aria-[current=page]:rounded-none aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_0_var(--ink)] lg:px-2.5 [&_svg]:size-[1.0625rem] lg:[&_svg]:hidden",
          iconsAlone,
          className,
        )}
      >
        {icon}
        <span className="max-lg:sr-only group-has-[[data-title-bar]:not(:empty)]/bar:sr-only">{label}</span>
      </Link>
    </Tooltip>
  );
}

function DeskMenu({ desk, desks, className }: Pick<AppShellProps, "desk" | "desks"> & { className: string }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={words.deskMenu(desk.name)}
          className={clsx(
            "inline-flex h-8 min-w-0 items-center gap-1 rounded-md px-1.5 font-serif text-lg font-semibold hover:bg-sunk",
            className,
          )}
        >
          <bdi className="truncate">{desk.name}</bdi>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    >
      <MenuLabel>{words.desks}</MenuLabel>
      {desks.map((one) => (
        <MenuItem
          key={one.href}
          href={one.href}
          icon={<Check aria-hidden="true" className={one.href === desk.href ? "" : "invisible"} />}
        >
          {one.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

type PersonMenuProps = Pick<AppShellProps, "person" | "links" | "onKeys" | "onSignOut">;

function PersonMenu({ person, links, onKeys, onSignOut }: PersonMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={words.personMenu(person.name)}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-full"
        >
          <Avatar name={person.name} silent />
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-1">
        <div className="text-base font-medium">{person.name}</div>
        <div className="text-sm text-ink-3">{person.detail}</div>
      </div>
      <MenuSeparator />
      <MenuItem icon={<CircleUser aria-hidden="true" />} href={links.account}>
        {words.account}
      </MenuItem>
      <MenuItem icon={<Settings aria-hidden="true" />} href={links.settings}>
        {words.settings}
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden="true" />} keys={words.keysKey} onSelect={onKeys}>
        {words.keys}
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={onSignOut}>
        {words.signOut}
      </MenuItem>
    </Menu>
  );
}
