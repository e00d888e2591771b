/** A QR code, always dark on light with its quiet border: cameras want it so in the dark theme too. */
export function QrCode({
  squares,
  label,
}: {
  readonly squares: readonly (readonly boolean[])[];
  readonly label: string;
}) {
  const side = squares.length + 8;
  const path = squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className="size-52" shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
