"use client";

import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  placeholder: string;
  value: string;
  onChange: (zone: string) => void;
}

/** One of the time zones the browser knows, found by its city. */
export function TimeZoneField({ value, onChange, placeholder, ...frame }: Props) {
  const items = useMemo(() => {
    const known = ["UTC", ...Intl.supportedValuesOf("timeZone")];
    const all = value === "" || known.includes(value) ? known : [value, ...known];
    return all.map((zone) => {
      const city = zone.split("/").slice(1).reverse().join(", ").replaceAll("_", " ");
      return { value: zone, label: city || zone, detail: zone, keywords: [zone.replaceAll(/[/_]/g, " ")] };
    });
  }, [value]);
  return (
    <Combobox
      {...frame}
      items={items}
      value={value === "" ? null : value}
      onChange={onChange}
      placeholder={placeholder}
    />
  );
}
