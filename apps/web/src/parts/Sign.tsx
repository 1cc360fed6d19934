const heights = [8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 26];

/** The sign of the house: twelve strokes rising to 12 June, the last one the red card. */
export function Sign() {
  return (
    <svg className="mark" viewBox="0 0 34 26" aria-hidden="true">
      {heights.map((height, day) => (
        <rect key={day} x={day * 2.85} y={26 - height} width="1.9" height={height} fill={day === 11 ? 'var(--late)' : 'var(--kok)'} />
      ))}
    </svg>
  );
}
