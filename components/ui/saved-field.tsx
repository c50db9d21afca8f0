"use client";

import { useEffect, useRef, useState } from "react";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

const PAUSE_MS = 1_000;

interface Props {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  placeholder?: string;
  value: string;
  /** Called with what stood when the person began and what they made of it: after a pause, on leaving, on closing. */
  onSave: (base: string, value: string) => void;
  readOnly?: boolean;
  multiline?: boolean;
  rows?: number;
  lang?: string;
  list?: string;
  maxLength?: number;
  autoFocus?: boolean;
  className?: string;
}

/** A text that saves itself. While somebody types in it, what arrives from elsewhere waits; a conflict is told by whoever saves. */
export function SavedField({
  value,
  onSave,
  multiline = false,
  readOnly = false,
  rows,
  autoFocus = false,
  ...rest
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const base = useRef(value);
  const save = useRef(onSave);
  save.current = onSave;
  const pending = useRef<string | null>(null);

  const flush = () => {
    const now = pending.current;
    pending.current = null;
    if (now === null || now === base.current) return;
    save.current(base.current, now);
    base.current = now;
  };
  const flushLatest = useRef(flush);
  flushLatest.current = flush;

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => flushLatest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => flushLatest.current(), []);
  useEffect(() => {
    const hide = () => flushLatest.current();
    window.addEventListener("pagehide", hide);
    return () => window.removeEventListener("pagehide", hide);
  }, []);

  const field = {
    ...rest,
    value: typed ?? value,
    readOnly,
    autoFocus,
    onFocus: () => {
      if (typed === null) base.current = value;
    },
    onChange: (event: { target: { value: string } }) => {
      pending.current = event.target.value;
      setTyped(event.target.value);
    },
    onBlur: () => {
      flush();
      setTyped(null);
    },
  };
  return multiline ? <TextArea {...field} {...(rows ? { rows } : {})} /> : <TextField {...field} />;
}
