import { create } from "qrcode";

/** Modules of quiet around the code, as the standard asks (ISO/IEC 18004). */
const QUIET = 4;

/** A text as a QR code, drawn as one path. Always dark on light, or phones do not read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const across = size + 2 * QUIET;
  const path = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z` : "",
  ).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${across} ${across}`}
      shapeRendering="crispEdges"
      className="w-full max-w-56 rounded-soft"
    >
      <rect width={across} height={across} fill="#fff" />
      <path d={path} fill="#1c1410" />
    </svg>
  );
}
