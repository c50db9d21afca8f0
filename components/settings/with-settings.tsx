"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { withEdits } from "@/components/articles/details/with-edits";
import { RefusedEdits } from "@/components/desk/refused-edits";
import { Banner } from "@/components/ui/banner";
import { call } from "@/lib/client/call";
import type { Entry } from "@/lib/client/outbox";
import { useEntries, useWorkspace } from "@/lib/client/workspace";
import { type DeskSettings, readSettings } from "@/lib/contract/desks";
import { settingsWords as words } from "@/lib/words/settings";
import { NotRead } from "./not-read";

/** The settings as the person has left them, each under the name by which it is edited. */
export type ShownSettings = ReturnType<typeof flat>;

function flat({ partDefaults, retention, ...rest }: DeskSettings) {
  const { own_copy: ownCopyParts, published: publishedParts } = partDefaults;
  return { ...rest, ...retention, ownCopyParts, publishedParts };
}

const isDeskEdit = (entry: Entry) => entry.endpoint === "editDesk";

function labelOf(field: string): string {
  const kept: Record<string, { label: string }> = words.keeping.fields;
  const named: Record<string, unknown> = {
    ...words.desk,
    ownCopyParts: words.parts.own_copy,
    publishedParts: words.parts.published,
  };
  const label = kept[field]?.label ?? named[field];
  return typeof label === "string" ? label : field;
}

/** Reads the settings and shows a section of them; says why nothing in it can be changed, and what was refused. */
export function WithSettings({ show }: { show: (settings: ShownSettings) => ReactNode }) {
  const { desk } = useWorkspace();
  const entries = useEntries();
  const query = useQuery({
    queryKey: ["desk", desk.id, "settings"],
    queryFn: ({ signal }) => call(readSettings, { params: { deskId: desk.id }, signal }),
  });
  if (!query.data) return <NotRead query={query} rows={5} />;
  return (
    <>
      {query.data.can.edit_desk ? null : <Banner kind="info">{words.readOnly}</Banner>}
      <RefusedEdits of={isDeskEdit} labelOf={labelOf} />
      {show(withEdits(flat(query.data), entries, isDeskEdit))}
    </>
  );
}
