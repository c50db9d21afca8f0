"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/** A part of a screen whose script comes by itself. */
export interface LaterPart<Props> {
  /** The component, once it is there. */
  here: () => ComponentType<Props> | undefined;
  /** Brings it; after a failure it can be asked again. */
  fetch: () => Promise<void>;
}

const AGAIN_MS = 2_000;
/** At the latest by then parts are fetched ahead, however busy the page is. */
const PATIENCE_MS = 1_000;

/** Leaves a part out of the script of the page that shows it. A lazy component of React would keep its first failure. */
export function later<Props>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let part: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;
  const arrived = (loaded: ComponentType<Props>) => {
    part = loaded;
  };
  const failed = (error: unknown) => {
    coming = undefined;
    throw error;
  };
  return {
    here: () => part,
    fetch: () => {
      coming ??= load().then(arrived, failed);
      return coming;
    },
  };
}

interface Props<PartProps> {
  part: LaterPart<PartProps>;
  props: PartProps;
  /** Stands for it until it is there. */
  waiting?: ReactNode;
}

/** The part itself: at once when it was fetched ahead, else as soon as it comes. */
export function Later<PartProps extends object>({ part, props, waiting = null }: Props<PartProps>) {
  const [Shown, setShown] = useState(part.here);
  useEffect(() => {
    if (Shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = () => {
      part.fetch().then(
        () => left || setShown(part.here),
        () => {
          if (!left) timer = setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [part, Shown]);
  return Shown ? <Shown {...props} /> : waiting;
}

/** Whether something has been open once: it then stays mounted, so that it can close by itself. */
export function useOnceOpen(open: boolean): boolean {
  const [once, setOnce] = useState(open);
  if (open && !once) setOnce(true);
  return once || open;
}

/** Fetches parts as soon as the page has nothing else to do, so that a key stays quick and works without a server. */
export function useFetchAhead(parts: readonly Pick<LaterPart<never>, "fetch">[]): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const part of parts) part.fetch().catch(() => undefined); // asked again where it is opened
    };
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(fetchAll, PATIENCE_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchAll, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [parts]);
}
