"use client";

import type { JSONContent } from "@tiptap/core";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useRef } from "react";
import { paperExtensions } from "@/components/reader/image-view";
import { type BlockRole, blockRole } from "@/lib/domain/text/doc";
import { importWords as words } from "@/lib/words/import";
import type { Preview } from "./import-draft";
import { RoleMarks } from "./role-marks";

const extensions = [...paperExtensions, RoleMarks];

interface Props {
  doc: Preview["doc"];
  /** Names the reading: another one makes the editor anew. */
  turn: number;
  editable: boolean;
  language: string;
  describedBy: string;
  onChange: (editor: Editor) => void;
  onRole: (role: BlockRole) => void;
  onRoleBar: () => void;
  onSave: () => void;
}

/** The editor of the preview: the article's own schema, writable, with a role beside each block. */
export function usePreviewEditor(props: Props): Editor | null {
  const { doc, turn, editable, language, describedBy } = props;
  const latest = useRef(props);
  latest.current = props;
  const editor = useEditor(
    {
      content: doc as JSONContent,
      extensions,
      editable,
      injectCSS: false,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      enableInputRules: false,
      enablePasteRules: false,
      onUpdate: ({ editor: now }) => latest.current.onChange(now),
      editorProps: {
        attributes: {
          class: "article [white-space-collapse:preserve] outline-none min-h-60",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": words.preview.label,
          "aria-describedby": describedBy,
          spellcheck: "false",
        },
        handleKeyDown: (_view, event) => handleKey(event, latest),
        // Tab leaves the editor: the table's own Tab would add rows for ever.
        handleDOMEvents: { keydown: (_view, event) => event.key === "Tab" },
        // Pictures come in by the import alone, which knows what may be kept.
        transformPastedHTML: (html) => html.replace(/<(?:img|picture|source)\b[^>]*>/gi, ""),
      },
    },
    [turn],
  );
  useEffect(() => editor?.setEditable(editable, false), [editor, editable]);
  useEffect(() => {
    if (!editor) return;
    if (language === "") editor.view.dom.removeAttribute("lang");
    else editor.view.dom.setAttribute("lang", language);
  }, [editor, language]);
  return editor;
}

/** Digits by the key and not by what it types: alt changes that on many layouts. AltGr is typing, not a command. */
function handleKey(event: KeyboardEvent, latest: RefObject<Props>): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (!mod || event.getModifierState("AltGraph")) return false;
  if (!event.altKey && event.key === "Enter") {
    latest.current.onSave();
    return true;
  }
  const digit = event.altKey && !event.shiftKey ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined;
  if (digit === undefined) return false;
  const role = blockRole.options[Number(digit) - 1];
  if (role) latest.current.onRole(role);
  else latest.current.onRoleBar();
  return true;
}

export function PreviewPaper({ editor }: { editor: Editor | null }) {
  return <EditorContent editor={editor} className="import-paper" />;
}
