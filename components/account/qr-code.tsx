import { encode } from "uqr";

const BORDER = 4;

/** A QR code as one path, dark on light in every theme: that is what cameras read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x + BORDER} ${y + BORDER}h1v1h-1z` : [])),
  );
  const side = size + 2 * BORDER;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      className="size-48 rounded-md"
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={squares.join("")} fill="#000000" />
    </svg>
  );
}
